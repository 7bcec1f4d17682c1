package org.ackord.demo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.ackord.engine.TimeTravel;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a demo see tomorrow: moves the clock forward and answers when everything that became due has happened. */
@RestController
@Profile("demo")
@RequestMapping("/demo/clock")
class DemoClock {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    record Reading(Instant now) {}

    /** By how much, or to when; one of the two. */
    record Travel(@Nullable String advance, @Nullable String to) {}

    private final TimeTravel time;

    DemoClock(TimeTravel time) {
        this.time = time;
    }

    @GetMapping
    Reading read() {
        return new Reading(time.now());
    }

    @PostMapping
    Reading travel(@RequestBody Travel travel) {
        time.advanceTo(targetOf(travel));
        if (!time.awaitDueJobs()) throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        return read();
    }

    private Instant targetOf(Travel travel) {
        if (travel.advance() != null && travel.to() != null) throw new FaultyInput("to", "give either advance or to");
        if (travel.advance() != null) return later(travel.advance());
        if (travel.to() != null) return instant(travel.to());
        throw new FaultyInput("advance", "is missing; give advance, such as PT1H, or to, an instant");
    }

    private Instant later(String advance) {
        try {
            return forward("advance", time.now().plus(Duration.parse(advance)));
        } catch (DateTimeException | ArithmeticException notADuration) {
            throw new FaultyInput("advance", "is no duration; give one such as PT1H or P2D");
        }
    }

    private Instant instant(String to) {
        try {
            return forward("to", OffsetDateTime.parse(to).toInstant());
        } catch (DateTimeException notAnInstant) {
            throw new FaultyInput("to", "is no instant; give one such as 2026-06-05T20:30:00Z");
        }
    }

    private Instant forward(String field, Instant target) {
        if (target.isBefore(time.now())) throw new FaultyInput(field, "goes back; the clock moves forward only");
        if (target.isAfter(END_OF_TIME)) throw new FaultyInput(field, "goes too far");
        return target;
    }
}
