package org.ackord.appointment;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ackord.portal.UnknownLink;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The times behind their link (R22). Opening it chooses nothing; the first answer counts, and every later one is shown the first. */
@Controller
@RequestMapping("/times/{token}")
class TimesPage {

    private final OfferTables rows;
    private final Choices choices;
    private final TimesView view;
    private final Clock clock;

    TimesPage(OfferTables rows, Choices choices, TimesView view, Clock clock) {
        this.rows = rows;
        this.choices = choices;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        var offer = offerOf(token);
        if (choices.standing(offer) != Standing.OPEN) return view.note(offer, choices.standing(offer));
        return view.form(offer, slots(offer), ChoiceForm.EMPTY, Map.of(), OK);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView choose(@PathVariable String token, @RequestParam MultiValueMap<String, String> fields) {
        var offer = offerOf(token);
        if (choices.standing(offer) != Standing.OPEN) return view.note(offer, choices.standing(offer));
        var form = ChoiceForm.sent(fields);
        var faults = faults(offer, form);
        if (!faults.isEmpty()) return view.form(offer, slots(offer), form, faults, BAD_REQUEST);
        try {
            record(offer, form);
        } catch (TransientDataAccessException moved) {
            var busy = Map.of("busy", PageWords.in(offer.language()).say("busy"));
            return view.form(offer, slots(offer), form, busy, CONFLICT);
        }
        var answered = offerOf(token);
        return view.note(answered, choices.standing(answered));
    }

    private void record(OfferRow offer, ChoiceForm form) {
        if (form.isNone()) choices.decline(offer, form.wish());
        else form.chosen(slots(offer)).ifPresent(slot -> choices.choose(offer, slot.startsAt()));
    }

    private Map<String, String> faults(OfferRow offer, ChoiceForm form) {
        var words = PageWords.in(offer.language());
        var faults = new LinkedHashMap<String, String>();
        if (!form.isNone() && form.chosen(slots(offer)).isEmpty()) faults.put("choice", words.say("choose"));
        if (form.isTooLong())
            faults.put(
                    "remark",
                    words.say("long", ChoiceForm.LONGEST, form.remark().length()));
        return faults;
    }

    private List<Slot> slots(OfferRow offer) {
        return rows.slots(offer.id(), clock.instant());
    }

    private OfferRow offerOf(String token) {
        return rows.byTokenHash(TimeOffers.hash(token)).orElseThrow(UnknownLink::new);
    }
}
