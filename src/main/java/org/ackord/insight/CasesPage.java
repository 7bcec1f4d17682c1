package org.ackord.insight;

import java.util.List;
import org.ackord.bulk.BulkActions;
import org.ackord.bulk.Kind;
import org.ackord.casework.Status;
import org.ackord.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds cases, also those that are in no list of tasks: they wait for the customer, or are over. What is not a known choice is
 * left out, so that an old bookmark still shows something.
 */
@Controller
class CasesPage {

    private static final int SIZE = 25;

    private final CaseSearch search;
    private final CaseLines lines;
    private final Directory directory;
    private final BulkActions actions;

    CasesPage(CaseSearch search, CaseLines lines, Directory directory, BulkActions actions) {
        this.search = search;
        this.lines = lines;
        this.directory = directory;
        this.actions = actions;
    }

    @GetMapping("/desk/cases")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "") String breached,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var words = q.length() > CaseSearch.LONGEST_QUERY ? q.substring(0, CaseSearch.LONGEST_QUERY) : q;
        var query = new CaseSearch.Query(
                Status.of(status).map(Enum::name).orElse(null),
                known(tier, CaseSearch.TIERS),
                product.isEmpty() ? null : product,
                breached.equals("true") ? true : null,
                words.isBlank() ? null : words);
        var number = Math.max(page, 0);
        var hits = search.find(query, number, SIZE);
        model.addAttribute("cases", lines.of(hits.keys()));
        model.addAttribute("total", hits.total());
        model.addAttribute("more", hits.more());
        model.addAttribute("newer", number > 0 ? number - 1 : null);
        model.addAttribute("older", hits.total() > (number + 1L) * SIZE ? number + 1 : null);
        model.addAttribute("undoable", actions.open());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("statuses", Status.values());
        model.addAttribute("tiers", CaseSearch.TIERS);
        model.addAttribute("products", directory.products());
        return "cases";
    }

    private static @Nullable String known(String word, List<String> choices) {
        return choices.contains(word) ? word : null;
    }
}
