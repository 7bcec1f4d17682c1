package org.ackord.desk;

import java.security.Principal;
import java.util.function.Supplier;
import org.ackord.correspondence.Quarantine;
import org.ackord.correspondence.QuarantinedMail;
import org.ackord.correspondence.QuarantinedMail.State;
import org.ackord.correspondence.Release;
import org.ackord.input.FaultyInput;
import org.ackord.input.Note;
import org.jspecify.annotations.Nullable;
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

/** The quarantine as people see it. Whatever they do leads back to the list, with a line that says how it went. */
@Controller
@RequestMapping("/desk/quarantine")
class QuarantinePage {

    private static final int SIZE = 20;
    private static final String LIST = "redirect:/desk/quarantine";

    private final Quarantine quarantine;
    private final MailLines lines;
    private final MessageSourceAccessor texts;

    QuarantinePage(Quarantine quarantine, MailLines lines, MessageSourceAccessor texts) {
        this.quarantine = quarantine;
        this.lines = lines;
        this.texts = texts;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var shown = State.of(state).filter(each -> each != State.RELEASED).orElse(State.WAITING);
        var number = Math.max(page, 0);
        var mails =
                quarantine.list(shown, number, SIZE).stream().map(this::line).toList();
        model.addAttribute("state", shown.word());
        model.addAttribute("mails", mails);
        model.addAttribute("waiting", quarantine.count(State.WAITING));
        model.addAttribute("newer", number > 0 ? number - 1 : null);
        model.addAttribute("older", quarantine.count(shown) > (number + 1L) * SIZE ? number + 1 : null);
        return "quarantine";
    }

    @PostMapping("/{id}/release")
    String release(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            Principal user,
            RedirectAttributes next) {
        return back("waiting", next, () -> note(quarantine.release(mail(id), user.getName(), from)));
    }

    @PostMapping("/{id}/drop")
    String drop(@PathVariable String id, Principal user, RedirectAttributes next) {
        var subject = mail(id).header().subject();
        var done = new Note(true, text("is-dropped", subject));
        return back("waiting", next, () -> quarantine.drop(id, user.getName()) ? done : tooLate());
    }

    @PostMapping("/{id}/take-back")
    String takeBack(@PathVariable String id, Principal user, RedirectAttributes next) {
        var done = new Note(true, text("is-back", mail(id).header().subject()));
        return back("dropped", next, () -> quarantine.takeBack(id, user.getName()) ? done : tooLate());
    }

    private String back(String state, RedirectAttributes next, Supplier<Note> act) {
        next.addFlashAttribute("note", noteOf(act));
        if (!state.equals("waiting")) next.addAttribute("state", state);
        return LIST;
    }

    private Note noteOf(Supplier<Note> act) {
        try {
            return act.get();
        } catch (FaultyInput refused) {
            return new Note(false, text("refused", String.valueOf(refused.getMessage())));
        }
    }

    private Note note(Release done) {
        return switch (done.verdict()) {
            case FILED -> new Note(true, filed(done));
            case FAILED_AGAIN -> new Note(false, text("again", String.valueOf(done.reason())));
            case TOO_LATE -> tooLate();
        };
    }

    private String filed(Release done) {
        var more = done.reason() == null ? "" : " (%s)".formatted(done.reason());
        return done.caseKey() == null ? text("no-case", more) : text("in-case", done.caseKey(), more);
    }

    private Note tooLate() {
        return new Note(false, text("too-late"));
    }

    private String text(String key, Object... values) {
        return texts.getMessage("quarantine." + key, values);
    }

    private MailLine line(QuarantinedMail mail) {
        return lines.of(mail, quarantine.needsSender(mail));
    }

    private QuarantinedMail mail(String id) {
        return quarantine.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
