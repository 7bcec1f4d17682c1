package org.ackord.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How a case stands, for whoever has its link. */
@Controller
class StatusPage {

    private final StatusLinks links;
    private final StatusCases cases;
    private final StatusViews views;

    StatusPage(StatusLinks links, StatusCases cases, StatusViews views) {
        this.links = links;
        this.cases = cases;
        this.views = views;
    }

    @GetMapping("/status/{token}")
    ModelAndView show(@PathVariable String token) {
        var view = links.caseKeyOf(token).flatMap(cases::of).map(views::of).orElseThrow(UnknownLink::new);
        return new ModelAndView("status", "view", view);
    }
}
