package org.ackord.shift;

import java.security.Principal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
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

/** Who is on shift. People say for themselves when they are away; leads and managers for everybody, and plan weekly shifts. */
@Controller
@RequestMapping("/desk/shifts")
class ShiftsPage {

    private static final String LIST = "redirect:/desk/shifts";

    private final ShiftLines lines;
    private final ShiftPlans plans;
    private final ShiftRights rights;
    private final Leaving leaving;
    private final MessageSourceAccessor texts;

    ShiftsPage(ShiftLines lines, ShiftPlans plans, ShiftRights rights, Leaving leaving, MessageSourceAccessor texts) {
        this.lines = lines;
        this.plans = plans;
        this.rights = rights;
        this.leaving = leaving;
        this.texts = texts;
    }

    @GetMapping
    String show(Principal user, Model model) {
        var all = lines.all();
        model.addAttribute("lines", all);
        model.addAttribute(
                "me",
                all.stream()
                        .filter(line -> line.userId().equals(user.getName()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("leftBehind", leaving.leftBehind(user.getName()));
        model.addAttribute("lead", rights.mayPlanForOthers(user.getName()));
        model.addAttribute("weekdays", DayOfWeek.values());
        model.addAttribute("zone", zone());
        if (!model.containsAttribute("typed")) model.addAttribute("typed", Map.of());
        return "shifts";
    }

    @PostMapping("/absences")
    String goAway(@RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return done(fields, next, "shifts.noted", form -> {
            var user = rights.planned(form, by.getName());
            plans.goAway(user, form.instant("from", zone()), form.instant("to", zone()), by.getName());
        });
    }

    @PostMapping("/absences/{id}/cancel")
    String cancel(
            @PathVariable String id, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return done(fields, next, "shifts.taken-back", form -> plans.cancel(rights.planned(form, by.getName()), id));
    }

    @PostMapping("/end")
    String end(@RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return done(
                fields,
                next,
                "shifts.ended",
                form -> leaving.end(rights.planned(form, by.getName()), by.getName(), form));
    }

    @PostMapping("/back")
    String back(@RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return done(fields, next, "shifts.welcome", form -> plans.back(rights.planned(form, by.getName())));
    }

    @PostMapping("/weekly")
    String plan(@RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return done(fields, next, "shifts.is-planned", form -> {
            rights.requireLead(by.getName());
            var user = rights.planned(form, by.getName());
            plans.plan(user, form.weekday(), form.time("begins"), form.time("ends"), form.zone());
        });
    }

    @PostMapping("/weekly/{id}/remove")
    String unplan(
            @PathVariable String id, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return done(fields, next, "shifts.taken-out", form -> {
            rights.requireLead(by.getName());
            plans.unplan(id);
        });
    }

    private interface Deed {
        void act(ShiftForm form);
    }

    private String done(Map<String, String> fields, RedirectAttributes next, String text, Deed deed) {
        var form = new ShiftForm(fields);
        try {
            deed.act(form);
            next.addFlashAttribute("note", new Note(true, texts.getMessage(text)));
        } catch (FaultyInput refused) {
            next.addFlashAttribute("note", new Note(false, refusal(refused)));
            next.addFlashAttribute("typed", form.typed());
        }
        return LIST;
    }

    private String refusal(FaultyInput refused) {
        return texts.getMessage("shifts.refused", new Object[] {refused.getMessage()});
    }

    private ZoneId zone() {
        return lines.zone();
    }
}
