package org.ackord.retro;

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

/** Retros: everybody in the company reads them, whoever leads writes down here what the team says. */
@Controller
@RequestMapping("/desk/retros")
class RetroPage {

    private final RetroList list;
    private final RetroPages pages;
    private final RetroDesk desk;
    private final Tasks tasks;
    private final MessageSourceAccessor texts;

    RetroPage(RetroList list, RetroPages pages, RetroDesk desk, Tasks tasks, MessageSourceAccessor texts) {
        this.list = list;
        this.pages = pages;
        this.desk = desk;
        this.tasks = tasks;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        model.addAllAttributes(list.all());
        return "retros";
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, Principal user, Model model) {
        model.addAllAttributes(pages.one(key, user.getName()));
        return "retro";
    }

    @GetMapping("/{key}/edit")
    String edit(@PathVariable String key, Principal user, Model model) {
        model.addAllAttributes(pages.one(key, user.getName()));
        if (!model.containsAttribute("typed")) model.addAttribute("typed", pages.typed(key));
        return "retro-edit";
    }

    @PostMapping("/{key}")
    String save(
            @PathVariable String key, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return done(key, fields, by.getName(), next, "retro.saved", () -> {});
    }

    /** Saves, and completes the task: what is missing is told beside what was typed, and what was typed is kept. */
    @PostMapping("/{key}/ready")
    String ready(
            @PathVariable String key, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return done(key, fields, by.getName(), next, "retro.held", () -> complete(key, by.getName()));
    }

    private void complete(String key, String by) {
        desk.ready(key, by);
        try {
            tasks.complete(key, "Task_HoldOnCallRetro", by, new Facts().with("ready", true));
        } catch (NoSuchElementException notOpen) {
            throw new FaultyInput("retro", "is published already");
        }
    }

    private String done(
            String key, Map<String, String> fields, String by, RedirectAttributes next, String text, Runnable deed) {
        var form = new RetroForm(fields);
        try {
            desk.save(key, form, by);
            deed.run();
            next.addFlashAttribute("note", new Note(true, texts.getMessage(text)));
        } catch (FaultyInput refused) {
            next.addFlashAttribute("note", refusal(refused));
            next.addFlashAttribute("typed", form.typed());
        }
        return "redirect:/desk/retros/{key}/edit";
    }

    private Note refusal(FaultyInput refused) {
        return new Note(false, texts.getMessage("retro.refused", new Object[] {refused.getMessage()}));
    }
}
