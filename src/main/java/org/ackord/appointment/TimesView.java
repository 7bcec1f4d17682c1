package org.ackord.appointment;

import java.util.List;
import java.util.Map;
import org.ackord.time.SupportCalendar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Writes the page in the language and by the clocks of the customer, with ours beside. */
@Component
class TimesView {

    private final SupportCalendar support;

    TimesView(SupportCalendar support) {
        this.support = support;
    }

    ModelAndView form(
            OfferRow offer, List<Slot> slots, ChoiceForm form, Map<String, String> faults, HttpStatus status) {
        var words = PageWords.in(offer.language());
        var model = Map.of(
                "words",
                words.plain(),
                "subject",
                offer.subject(),
                "length",
                words.say("length", offer.length().toMinutes()),
                "intro",
                words.say("intro", words.place(offer.zone())),
                "lines",
                slots.stream().map(slot -> line(slot, offer, words)).toList(),
                "form",
                form,
                "faults",
                faults);
        return new ModelAndView("times", model, status);
    }

    ModelAndView note(OfferRow offer, Standing standing) {
        var words = PageWords.in(offer.language());
        var key =
                switch (standing) {
                    case CHOSEN -> "chosen";
                    case DECLINED -> "declined";
                    case OPEN, OVER -> "over";
                };
        var chosen = offer.chosen();
        var text = words.say(key, chosen == null ? "" : words.written(chosen, offer.zone()));
        var model = Map.of("words", words.plain(), "title", words.say(key + ".title"), "text", text);
        return new ModelAndView("times-note", model, standing == Standing.OVER ? HttpStatus.GONE : HttpStatus.OK);
    }

    private TimeLine line(Slot slot, OfferRow offer, PageWords words) {
        return new TimeLine(
                slot.position(),
                words.written(slot.startsAt(), offer.zone()),
                words.ours(slot.startsAt(), offer.zone(), support.get().zone()));
    }
}
