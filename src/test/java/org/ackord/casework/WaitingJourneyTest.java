package org.ackord.casework;

import static org.ackord.correspondence.MessageKind.REMINDER;
import static org.ackord.correspondence.MessageKind.RESOLUTION;
import static org.ackord.correspondence.MessageKind.SURVEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ackord.promise.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.Promise;
import org.ackord.promise.State;
import org.ackord.time.BusinessCalendars;
import org.ackord.time.Pause;
import org.ackord.time.PromiseClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R15: waiting for the customer stops our clocks. The wait begins on Monday at 10. */
class WaitingJourneyTest extends Journey {

    @Autowired
    BusinessCalendars calendars;

    @BeforeEach
    void weWaitForTheCustomer() {
        writesIn(ANN, "2026-06-01T09:00");
        triages("technical");
        acknowledgesAsEngineer();
        timePassesUntil("2026-06-01T10:00");
        answers("waiting");
    }

    @Test
    void noTaskIsOpenAndTheClocksStandStill() {
        assertThat(openTasks()).isEmpty();
        assertThat(record().status()).isEqualTo(Status.WAITING);
        assertThat(promise(Kind.ACTIONABLE).state()).isEqualTo(State.PAUSED);
        assertThat(promise(Kind.RESOLUTION).state()).isEqualTo(State.PAUSED);

        timePassesUntil("2026-06-03T16:00");
        assertThat(levels(promise(Kind.ACTIONABLE))).isEmpty();
        assertThat(levels(promise(Kind.RESOLUTION))).isEmpty();
    }

    @Test
    void anAnswerMovesTheDueInstantsByThePauseOnTheirOwnClock() {
        timePassesUntil("2026-06-02T14:20:17");
        writesAgain(ANN, "It is version 4.");

        assertThat(openTasks()).containsExactly("Task_AcknowledgeMessage", "Task_AnswerCustomer");
        assertThat(record().status()).isEqualTo(Status.OPEN);
        // 13 h 20 min 17 s of working time, from Monday 10:00 to Tuesday 14:20:17
        assertThat(promise(Kind.ACTIONABLE).dueAt())
                .isEqualTo(onTheCalendar(promise(Kind.ACTIONABLE)))
                .isEqualTo(newYork("2026-06-03T13:20:17"));
        assertThat(promise(Kind.RESOLUTION).dueAt())
                .isEqualTo(onTheCalendar(promise(Kind.RESOLUTION)))
                .isEqualTo(newYork("2026-06-05T13:20:17"));
        assertThatJourney().hasPassed("IntermediateEvent_CustomerAnswered");
    }

    @Test
    void anAnswerAtNightCountsNoPauseOutsideOpeningHours() {
        timePassesUntil("2026-06-01T22:00");
        writesAgain(ANN, "It is version 4.");

        assertThat(promise(Kind.ACTIONABLE).dueAt())
                .isEqualTo(onTheCalendar(promise(Kind.ACTIONABLE)))
                .isEqualTo(newYork("2026-06-02T16:00"));
    }

    @Test
    void aWaitOverAWeekendMovesTheDueInstantsByItsOpenTimeOnly() {
        writesIn(ANN, "2026-06-05T15:00");
        triages("technical");
        acknowledgesAsEngineer();
        timePassesUntil("2026-06-05T16:00");
        answers("waiting");
        timePassesUntil("2026-06-08T09:30");
        writesAgain(ANN, "It is version 4.");

        assertThat(promise(Kind.RESOLUTION).dueAt())
                .isEqualTo(onTheCalendar(promise(Kind.RESOLUTION), "2026-06-05T16:00", "2026-06-08T09:30"))
                .isEqualTo(newYork("2026-06-11T08:30"));
    }

    @Test
    void theTimersFollowTheMovedInstants() {
        timePassesUntil("2026-06-02T10:00");
        writesAgain(ANN, "It is version 4.");
        completes("erin.se", "Task_AcknowledgeMessage", "text", "Thanks.");

        timePassesUntil("2026-06-03T08:59:59");
        assertThat(promise(Kind.ACTIONABLE).state()).isEqualTo(State.RUNNING);
        timePassesUntil("2026-06-03T09:00");
        assertThat(promise(Kind.ACTIONABLE).state()).isEqualTo(State.MISSED);
    }

    @Test
    void aSilentCustomerIsRemindedTwiceAndTheCaseIsClosedWithAWayBackIn() {
        timePassesUntil("2026-06-04T09:59:59");
        assertThat(mails(REMINDER)).isEmpty();
        timePassesUntil("2026-06-04T10:00");
        assertThat(mails(REMINDER)).hasSize(1);
        timePassesUntil("2026-06-09T10:00");
        assertThat(mails(REMINDER)).hasSize(2);
        assertThat(record().status()).isEqualTo(Status.WAITING);

        timePassesUntil("2026-06-12T10:00");
        assertThat(record().status()).isEqualTo(Status.RESOLVED);
        assertThat(mails(REMINDER)).hasSize(2);
        assertThat(mails(RESOLUTION)).hasSize(1);
        assertThat(mails(SURVEY)).isEmpty();
        assertThat(promise(Kind.RESOLUTION).state()).isEqualTo(State.WITHDRAWN);
        assertThatJourney().hasPassed("EndEvent_CustomerSilent", "Task_CloseSilentCase");

        timePassesUntil("2026-06-30T10:00");
        assertThat(record().status()).isEqualTo(Status.CLOSED);
        assertThatJourney().isEnded();
    }

    @Test
    void aReplyWithinTheWindowTakesTheSilentCaseUpAgain() {
        timePassesUntil("2026-06-15T10:00");
        assertThat(record().status()).isEqualTo(Status.RESOLVED);
        writesAgain(ANN, "Sorry, I was away. It is version 4.");
        assertThat(openTasks()).contains("Task_TriageReply");

        timePassesUntil("2026-06-15T10:05");
        completes("sam.sc", "Task_TriageReply", "reopen", true, "text", "No problem, we go on.");

        assertThat(record().status()).isEqualTo(Status.OPEN);
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        // 1 of 27 hours was used up when the wait began.
        assertThat(promise(Kind.RESOLUTION).state()).isEqualTo(State.RUNNING);
        assertThat(promise(Kind.RESOLUTION).dueAt()).isEqualTo(newYork("2026-06-18T09:05"));
        answers("resolved");
        confirms(true);
        assertThat(record().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void aSecondWaitBeginsItsRemindersAnew() {
        timePassesUntil("2026-06-04T10:00");
        writesAgain(ANN, "It is version 4.");
        answers("waiting");

        timePassesUntil("2026-06-09T10:00");
        assertThat(mails(REMINDER)).hasSize(2);
        timePassesUntil("2026-06-12T10:00");
        assertThat(mails(REMINDER)).hasSize(3);
        assertThat(record().status()).isEqualTo(Status.WAITING);
        timePassesUntil("2026-06-17T10:00");
        assertThat(record().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void theConsultantWaitsForTheCustomerToo() {
        writesIn(ANN, "2026-06-01T11:00");
        triages("billing");
        completes("sam.sc", "Task_AnswerCommercially", "outcome", "waiting", "text", "Which invoice?");
        timePassesUntil("2026-06-01T12:00");

        writesAgain(ANN, "Number 7.");

        assertThat(openTasks()).containsExactly("Task_AcknowledgeMessage", "Task_AnswerCommercially");
        assertThat(promise(Kind.ACTIONABLE).party()).isEqualTo(Party.SC);
        assertThat(promise(Kind.ACTIONABLE).dueAt()).isEqualTo(newYork("2026-06-01T13:00"));
    }

    private Instant onTheCalendar(Promise promise) {
        return onTheCalendar(promise, "2026-06-01T10:00", now());
    }

    private Instant onTheCalendar(Promise promise, String from, String to) {
        return onTheCalendar(promise, from, newYork(to));
    }

    private Instant onTheCalendar(Promise promise, String from, Instant to) {
        return calendars
                .get("support-us")
                .dueAt(
                        PromiseClock.valueOf(promise.clock()),
                        promise.startedAt(),
                        Duration.parse(promise.target()),
                        List.of(new Pause(newYork(from), to)));
    }
}
