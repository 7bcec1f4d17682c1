package org.ackord.postmortem;

import java.util.Map;
import org.ackord.action.Written;
import org.ackord.portal.SignedLinks;
import org.ackord.portal.UnknownLink;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The customers' version of a published postmortem, for whoever was given its link (R23): the words for them, and nothing else. */
@Controller
class LessonsPage {

    static final String PAGE = "lessons";

    private final SignedLinks links;
    private final PostmortemRows rows;
    private final Written written;

    LessonsPage(SignedLinks links, PostmortemRows rows, Written written) {
        this.links = links;
        this.rows = rows;
        this.written = written;
    }

    @GetMapping("/lessons/{token}")
    ModelAndView show(@PathVariable String token) {
        var about = links.subjectOf(PAGE, token)
                .flatMap(rows::find)
                .filter(Postmortem::isForCustomers)
                .orElseThrow(UnknownLink::new);
        return new ModelAndView("lessons", Map.of("about", about, "times", written));
    }
}
