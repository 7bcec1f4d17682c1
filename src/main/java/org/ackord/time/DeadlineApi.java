package org.ackord.time;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.time.DateTimeException;
import org.ackord.input.FaultyInput;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The arithmetic itself, so that anybody can check it. */
@RestController
class DeadlineApi {

    private final BusinessCalendars calendars;

    DeadlineApi(BusinessCalendars calendars) {
        this.calendars = calendars;
    }

    @PostMapping(path = "/api/deadlines", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    DeadlineAnswer answer(@RequestBody DeadlineQuestion question) {
        var asked = new DeadlineReader(calendars).read(question);
        try {
            var deadline = asked.calendar().deadline(asked.clock(), asked.start(), asked.target(), asked.pauses());
            if (!Epoch.covers(deadline.dueAt())) throw Epoch.outside("The due instant");
            return new DeadlineAnswer(deadline.dueAt().toString(), deadline.receipt());
        } catch (DateTimeException tooLate) {
            throw new FaultyInput("target", "is due after the year %d; ask for less".formatted(Epoch.LAST_YEAR));
        }
    }

    record DeadlineAnswer(String dueAt, Receipt receipt) {}
}
