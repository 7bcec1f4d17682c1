package org.ackord.incident;

import java.security.Principal;
import java.util.Map;
import org.ackord.input.Faults;
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

/** Incidents for our own people: all of them, and each with what was said, its cases, and those that might belong to it. */
@Controller
@RequestMapping("/desk/incidents")
class IncidentPage {

    private static final String LIST = "redirect:/desk/incidents";

    private final IncidentPages pages;
    private final IncidentReader reader;
    private final IncidentDesk desk;
    private final MessageSourceAccessor texts;

    IncidentPage(IncidentPages pages, IncidentReader reader, IncidentDesk desk, MessageSourceAccessor texts) {
        this.pages = pages;
        this.reader = reader;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping
    String list(@RequestParam(name = "case", defaultValue = "") String caseKey, Model model) {
        if (!model.containsAttribute("typed")) model.addAttribute("typed", Map.of());
        model.addAllAttributes(pages.list(caseKey));
        return "incidents";
    }

    @GetMapping("/{key}")
    String one(@PathVariable String key, Model model) {
        if (!model.containsAttribute("typed")) model.addAttribute("typed", Map.of());
        model.addAllAttributes(pages.one(key));
        return "incident";
    }

    @PostMapping
    String declare(@RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        var form = new IncidentForm(fields, pages.zone());
        try {
            var declared = desk.declare(reader.read(form.declared(), null), by.getName());
            next.addFlashAttribute("note", new Note(true, text("incidents.is-declared")));
            return LIST + '/' + declared.key();
        } catch (FaultyInput refused) {
            return refused(form, refused, next, LIST);
        }
    }

    @PostMapping("/{key}/cases")
    String link(
            @PathVariable String key, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return done(fields, next, form -> {
            var faults = new Faults();
            var cases = reader.cases(faults, form.cases());
            faults.add(cases.isEmpty(), "cases", "is missing; name the keys of the cases");
            faults.refuseIfAny();
            return text(
                    "incident.is-linked", desk.link(key, cases, by.getName()).size());
        });
    }

    @PostMapping("/{key}/updates")
    String update(
            @PathVariable String key, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return done(fields, next, form -> {
            var text = reader.text(form.said());
            desk.update(key, text, reader.nextUpdate("nextUpdateBy", form.instant("nextUpdateBy")), by.getName());
            return text("incident.is-updated");
        });
    }

    @PostMapping("/{key}/resolve")
    String resolve(
            @PathVariable String key, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return done(fields, next, form -> {
            desk.resolve(key, reader.text(form.said()), by.getName());
            return text("incident.is-resolved");
        });
    }

    private interface Deed {
        String act(IncidentForm form);
    }

    private String done(Map<String, String> fields, RedirectAttributes next, Deed deed) {
        var form = new IncidentForm(fields, pages.zone());
        try {
            next.addFlashAttribute("note", new Note(true, deed.act(form)));
        } catch (FaultyInput refused) {
            return refused(form, refused, next, LIST + "/{key}");
        }
        return LIST + "/{key}";
    }

    private String refused(IncidentForm form, FaultyInput refused, RedirectAttributes next, String to) {
        next.addFlashAttribute("note", new Note(false, text("incident.refused", String.valueOf(refused.getMessage()))));
        next.addFlashAttribute("typed", form.typed());
        return to;
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values);
    }
}
