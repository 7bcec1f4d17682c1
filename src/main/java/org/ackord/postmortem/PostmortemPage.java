package org.ackord.postmortem;

import java.security.Principal;
import java.util.Map;
import java.util.NoSuchElementException;
import org.ackord.engine.Facts;
import org.ackord.engine.Tasks;
import org.ackord.input.FaultyInput;
import org.ackord.input.Note;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Postmortems: everybody in the company reads them, whoever has one writes it here. */
@Controller
@RequestMapping("/desk/postmortems")
class PostmortemPage {

    private static final String LIST = "redirect:/desk/postmortems";
    private static final String EDIT = LIST + "/{key}/edit";

    private final PostmortemPages pages;
    private final PostmortemDesk desk;
    private final Tasks tasks;
    private final MessageSourceAccessor texts;

    PostmortemPage(PostmortemPages pages, PostmortemDesk desk, Tasks tasks, MessageSourceAccessor texts) {
        this.pages = pages;
        this.desk = desk;
        this.tasks = tasks;
        this.texts = texts;
    }

    @GetMapping
    String list(Principal user, Model model) {
        model.addAllAttributes(pages.list(user.getName()));
        return "postmortems";
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, Principal user, Model model) {
        model.addAllAttributes(pages.one(key, user.getName()));
        return "postmortem";
    }

    @GetMapping("/{key}/edit")
    String edit(@PathVariable String key, Principal user, Model model) {
        model.addAllAttributes(pages.one(key, user.getName()));
        if (!model.containsAttribute("typed")) model.addAttribute("typed", pages.typed(key));
        return "postmortem-edit";
    }

    @PostMapping
    String begin(@RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        try {
            return LIST + '/' + desk.begin(new PostmortemForm(fields), by.getName());
        } catch (FaultyInput refused) {
            next.addFlashAttribute("note", refusal("postmortems.refused", refused));
            return LIST;
        }
    }

    @PostMapping("/{key}")
    String save(
            @PathVariable String key, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return done(key, fields, by.getName(), next, "postmortem.saved", () -> {});
    }

    /** Saves, and completes the task: what is missing is told beside what was typed, and what was typed is kept. */
    @PostMapping("/{key}/ready")
    String ready(
            @PathVariable String key, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return done(key, fields, by.getName(), next, "postmortem.is-ready", () -> complete(key, by.getName()));
    }

    private void complete(String key, String by) {
        try {
            tasks.complete(key, "Task_WritePostmortem", by, new Facts().with("ready", true));
        } catch (NoSuchElementException notOpen) {
            throw new FaultyInput("postmortem", "is in review already");
        }
    }

    private String done(
            String key, Map<String, String> fields, String by, RedirectAttributes next, String text, Runnable deed) {
        var form = new PostmortemForm(fields);
        try {
            desk.save(key, form, by);
            if (fields.containsKey("ready")) PostmortemForm.requireComplete(form.words());
            deed.run();
            next.addFlashAttribute("note", new Note(true, texts.getMessage(text)));
        } catch (FaultyInput refused) {
            next.addFlashAttribute("note", refusal("postmortem.refused", refused));
            next.addFlashAttribute("typed", form.typed());
        }
        return EDIT;
    }

    private Note refusal(String text, FaultyInput refused) {
        return new Note(false, texts.getMessage(text, new Object[] {refused.getMessage()}));
    }
}
