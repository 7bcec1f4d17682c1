package org.ackord.bulk;

import static java.util.stream.Collectors.toMap;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.ackord.input.Faults;
import org.ackord.input.FaultyInput;
import org.ackord.input.Sentence;
import org.ackord.time.WrittenTimes;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads from the chosen cases by a preview to an action, to what came of it, and back where somebody takes it back. */
@Controller
@RequestMapping("/desk/cases/actions")
class BulkPage {

    private final BulkActions actions;
    private final Deeds deeds;
    private final Targets targets;
    private final WrittenTimes times;
    private final MessageSourceAccessor texts;

    BulkPage(BulkActions actions, Deeds deeds, Targets targets, WrittenTimes times, MessageSourceAccessor texts) {
        this.actions = actions;
        this.deeds = deeds;
        this.targets = targets;
        this.times = times;
        this.texts = texts;
    }

    /**
     * Asks for the target, then shows what would happen.
     *
     * @param shown all cases of the page, which {@code all} chooses
     */
    @GetMapping
    String preview(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") List<String> key,
            @RequestParam(defaultValue = "") List<String> shown,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        var chosen = Kind.of(kind);
        var keys = all ? shown : key;
        model.addAttribute("kind", chosen.orElse(null));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("keys", keys);
        model.addAttribute("target", target);
        chosen.ifPresent(known -> model.addAttribute("choices", targets.of(known)));
        chosen.ifPresent(
                known -> model.addAttribute("atOnce", deeds.reversible(known).isPresent()));
        try {
            var order = order(chosen, target, keys);
            if (!target.isBlank()) {
                show(deeds.preview(order), model);
                model.addAttribute("named", named(order));
            }
        } catch (FaultyInput refused) {
            model.addAttribute("fault", refused.getMessage());
        }
        return "bulk-preview";
    }

    @PostMapping
    String begin(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") List<String> key,
            Principal user,
            RedirectAttributes next) {
        var order = order(Kind.of(kind), target, key);
        named(order);
        next.addAttribute("id", actions.begin(order, user.getName()));
        return "redirect:/desk/cases/actions/{id}";
    }

    @GetMapping("/{id}")
    String result(@PathVariable String id, Model model) {
        var action = found(id);
        model.addAttribute("action", action);
        model.addAttribute(
                "named", deeds.of(action.kind()).named(action.target()).orElse(action.target()));
        model.addAttribute("atOnce", deeds.reversible(action.kind()).isPresent());
        model.addAttribute("until", times.shown(action.undoUntil()));
        model.addAttribute("open", actions.isOpen(action));
        show(actions.lines(id), model);
        return "bulk-result";
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable String id, Principal user, RedirectAttributes next) {
        var undone = actions.undo(found(id), user.getName());
        next.addFlashAttribute("good", undone);
        next.addFlashAttribute("note", undone ? "bulk.taken-back" : "bulk.too-late");
        next.addAttribute("id", id);
        return "redirect:/desk/cases/actions/{id}";
    }

    private void show(List<Line> lines, Model model) {
        model.addAttribute("lines", lines);
        model.addAttribute("words", lines.stream().collect(toMap(Line::caseKey, line -> words(line.what()))));
    }

    private String words(Sentence what) {
        return texts.getMessage(what.key(), what.values().toArray(), what.key());
    }

    private static Order order(Optional<Kind> kind, String target, List<String> keys) {
        new Faults()
                .add(kind.isEmpty(), "kind", "choose what to do")
                .add(keys.isEmpty(), "key", "choose at least one case")
                .add(keys.size() > Order.MOST, "key", "choose at most %d cases".formatted(Order.MOST))
                .refuseIfAny();
        return new Order(kind.orElseThrow(), target.strip(), keys);
    }

    private String named(Order order) {
        return deeds.of(order.kind())
                .named(order.target())
                .orElseThrow(() -> new FaultyInput(
                        "target", "there is no %s “%s”".formatted(order.kind().asksFor(), order.target())));
    }

    private BulkAction found(String id) {
        return actions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
