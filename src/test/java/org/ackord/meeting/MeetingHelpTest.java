package org.ackord.meeting;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.ackord.appointment.NoTimeFits;
import org.ackord.appointment.TimeChosen;
import org.ackord.linktest.LinkResult.Verdict;
import org.ackord.outreach.Attempt;
import org.ackord.outreach.Result;
import org.ackord.outreach.Step;
import org.junit.jupiter.api.Test;

/** What Ackord does by itself for a meeting: asks, tests the link, looks for a missing customer, offers times. Without Slack. */
class MeetingHelpTest extends MeetingJourney {

    private static final String PHONE = "+49 30 5550100";

    @Test
    void aSilentCustomerIsAskedOneWayAfterAnotherBesideTheHost() {
        agreedWithAnn("2026-06-01T09:00", "2026-06-05T10:00");
        timePassesUntil("2026-06-03T10:00");

        assertThat(mailsTo(ANN)).last().asString().contains("whether the time still suits you");
        assertThat(openTasks()).containsExactly("Task_ReachOutToCustomer");
        timePassesUntil("2026-06-03T18:00");
        assertThat(openTasks()).containsExactly("Task_PhoneCustomer", "Task_ReachOutToCustomer");
        completes(HOST, "Task_PhoneCustomer", "outcome", "not-reached");
        timePassesUntil("2026-06-03T20:00");
        assertThat(openTasks()).containsExactly("Task_ReachOutToCustomer", "Task_SendLinkedinMessage");
        completes(HOST, "Task_SendLinkedinMessage", "outcome", "not-reached");
        timePassesUntil("2026-06-04T04:00");

        assertThat(openTasks()).containsExactly("Task_ReachOutToCustomer");
        assertThat(shown("Task_ReachOutToCustomer", "tried"))
                .asString()
                .contains("mail (sent), call (not reached), LinkedIn (not reached)");
        assertThat(passed()).contains("CallActivity_AskAttendees", "EndEvent_EverybodyAsked");
    }

    @Test
    void anAcceptanceEndsEverythingThatWasBegunForIt() {
        agreedWithAnn("2026-06-01T09:00", "2026-06-05T10:00");
        timePassesUntil("2026-06-03T18:00");
        assertThat(openTasks()).contains("Task_PhoneCustomer");

        answers(ANN, "ACCEPTED");

        assertThat(openTasks()).containsExactly("Task_CheckMeeting");
        assertThat(passed()).contains("BoundaryEvent_AcceptedMeanwhile");
        assertThat(jdbc.sql("select count(*) from outreach o join meeting_outreach m on m.outreach_id = o.id"
                                + " where m.meeting_key = ? and o.reached")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatTheHostSaysEndsTheLadder() {
        agreedWithAnn("2026-06-01T09:00", "2026-06-05T10:00");
        timePassesUntil("2026-06-03T18:00");

        completes(HOST, "Task_ReachOutToCustomer", "outcome", "accepted");

        assertThat(openTasks()).containsExactly("Task_CheckMeeting");
        assertThat(passed()).contains("EndEvent_HostReachedOut");
    }

    @Test
    void everybodyWhoHasNotDeclinedIsAskedAndOneWhoIsReachedIsEnough() {
        setClock("2026-06-01T09:00");
        agreed(
                null,
                "2026-06-05T10:00",
                null,
                List.of(),
                berliner(ANN, PHONE),
                berliner(BOB, PHONE),
                berliner("cat@northwind.example", null));
        answers("cat@northwind.example", "DECLINED");
        timePassesUntil("2026-06-03T10:00");

        assertThat(view().tried())
                .extracting(Attempt::email, Attempt::step)
                .containsExactlyInAnyOrder(tuple(ANN, Step.MAIL), tuple(BOB, Step.MAIL));
        timePassesUntil("2026-06-03T18:00");
        assertThat(openTasks())
                .as("the number that both share is called once")
                .containsExactly("Task_PhoneCustomer", "Task_ReachOutToCustomer", "Task_SendLinkedinMessage");
        completes(HOST, "Task_PhoneCustomer", "outcome", "reached");

        assertThat(openTasks()).containsExactly("Task_ReachOutToCustomer");
        assertThat(passed()).contains("EndEvent_EverybodyAsked");
    }

    @Test
    void aLinkThatOpensAndNoAgendaLeaveNothingToAPerson() {
        var server = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        try {
            server.stubFor(any(anyUrl()).willReturn(ok("Welcome")));
            setClock("2026-06-01T09:00");
            agreed(
                    null,
                    "2026-06-05T10:00",
                    "http://localhost:" + server.port() + "/42",
                    List.of(),
                    berliner(ANN, null));
            answers(ANN, "ACCEPTED");
            timePassesUntil("2026-06-03T10:00");
        } finally {
            server.stop();
        }

        assertThat(openTasks()).isEmpty();
        assertThat(view().linkTest()).isNotNull();
        assertThat(view().linkTest().verdict()).isEqualTo(Verdict.REACHABLE);
        assertThat(passed()).contains("Task_TestLink", "EndEvent_LinkOpens");
    }

    @Test
    void aLinkThatIsNotOpenedIsShownToAPerson() {
        setClock("2026-06-01T09:00");
        agreed(null, "2026-06-05T10:00", "http://127.0.0.1/42", List.of(), berliner(ANN, null));
        answers(ANN, "ACCEPTED");
        timePassesUntil("2026-06-03T10:00");

        assertThat(shown("Task_CheckMeeting", "linkTest")).asString().startsWith("Ackord does not open such links");
        completes(HOST, "Task_CheckMeeting", "link", "https://meet.example/43", "agendaReadable", true);
        assertThat(view().linkTest()).as("of another link").isNull();
    }

    @Test
    void aMeetingWithoutALinkIsCheckedByAPerson() {
        setClock("2026-06-01T09:00");
        agreed(null, "2026-06-05T10:00", null, List.of(), berliner(ANN, null));
        answers(ANN, "ACCEPTED");
        timePassesUntil("2026-06-03T10:00");

        assertThat(shown("Task_CheckMeeting", "linkTest")).isEqualTo("There is none.");
        checks();
        assertThat(passed()).contains("EndEvent_MeetingPrepared");
    }

    @Test
    void aMissingCustomerIsLookedForWithTheWholeLadderAndThenOfferedTimes() {
        annIsMissing();
        assertThat(openTasks()).containsExactly("Task_AgreeOnNewTime");
        assertThat(mailsTo(ANN)).last().asString().contains("we are waiting for you in our meeting");

        timePassesUntil("2026-06-05T10:07");
        completes(HOST, "Task_SendLinkedinMessage", "outcome", "not-possible");
        completes(HOST, "Task_TextCustomer", "outcome", "not-possible");
        completes(HOST, "Task_PhoneCustomer", "outcome", "not-reached");
        timePassesUntil("2026-06-05T10:40");

        assertThat(view().tried())
                .extracting(Attempt::step, Attempt::result)
                .containsExactly(
                        tuple(Step.MAIL, Result.SENT),
                        tuple(Step.LINKEDIN, Result.NOT_POSSIBLE),
                        tuple(Step.PHONE_TEXT, Result.NOT_POSSIBLE),
                        tuple(Step.PHONE_CALL, Result.NOT_REACHED));
        assertThat(happened()).endsWith("times-offered");
        assertThat(mailsTo(ANN))
                .last()
                .asString()
                .contains("we missed you", "there is no need to explain", "2:00 PM CEST", "/times/", PHONE)
                .doesNotContain("thank you for telling us");
        assertThat(openTasks()).containsExactly("Task_AgreeOnNewTime");
        assertThat(shown("Task_AgreeOnNewTime", "tried"))
                .asString()
                .contains("call (not reached)", "Times mailed to choose from: Mon 8 Jun 2026, 08:00 EDT");
    }

    @Test
    void aTimeThatTheCustomerChoosesMovesTheMeeting() {
        agreedWithAnn("2026-06-01T09:00", "2026-06-05T10:00");
        answers(ANN, "DECLINED");
        assertThat(happened()).endsWith("declined", "times-offered");
        assertThat(mailsTo(ANN))
                .last()
                .asString()
                .contains("thank you for telling us", "/times/")
                .doesNotContain("we missed you");

        chooses(newYork("2026-06-02T09:30"));

        assertThat(meeting().state()).isEqualTo(MeetingState.AGREED);
        assertThat(meeting().startsAt()).isEqualTo(newYork("2026-06-02T09:30"));
        assertThat(meeting().sequence()).isEqualTo(1);
        assertThat(openTasks()).isEmpty();
        assertThat(happened()).endsWith("time-chosen", "moved", "invited");
        assertThat(passed()).contains("BoundaryEvent_TimeChosen", "EndEvent_TimesOffered");
    }

    @Test
    void whenNoTimeFitsTheHostGetsTheTaskAnewAndKnowsWhy() {
        agreedWithAnn("2026-06-01T09:00", "2026-06-05T10:00");
        answers(ANN, "DECLINED");
        var before = task("Task_AgreeOnNewTime").getId();

        transaction.executeWithoutResult(
                status -> events.publishEvent(new NoTimeFits("any", key, "Rather on a Friday")));

        assertThat(task("Task_AgreeOnNewTime").getId()).isNotEqualTo(before);
        assertThat(shown("Task_AgreeOnNewTime", "tried"))
                .asString()
                .endsWith("None of these times suits the customer, who says: Rather on a Friday");
        completes(HOST, "Task_AgreeOnNewTime", "outcome", "new-time", "start", "2026-06-12T10:00");
        assertThat(meeting().startsAt()).isEqualTo(newYork("2026-06-12T10:00"));
        assertThat(passed()).contains("BoundaryEvent_NoTimeFits", "EndEvent_HostDecided");
    }

    @Test
    void whereNoHourSuitsBothSidesTheHostAloneGoesOn() {
        setClock("2026-06-01T09:00");
        var tokyo = new MeetingRequest.AttendeeRequest(ANN, null, "Asia/Tokyo", "en", null, null, null, null);
        agreed(null, "2026-06-05T19:00", null, List.of(), tokyo);
        var mails = mailsTo(ANN).size();

        answers(ANN, "DECLINED");

        assertThat(happened()).endsWith("declined", "no-common-hours");
        assertThat(mailsTo(ANN)).hasSize(mails);
        assertThat(shown("Task_AgreeOnNewTime", "tried")).asString().contains("no hour in sight suits both sides");
    }

    @Test
    void aCustomerWhoComesLateEndsTheSearch() {
        annIsMissing();
        timePassesUntil("2026-06-05T10:07");
        assertThat(openTasks()).containsExactly("Task_AgreeOnNewTime", "Task_SendLinkedinMessage");

        completes(HOST, "Task_AgreeOnNewTime", "outcome", "there");

        assertThat(meeting().state()).isEqualTo(MeetingState.HELD);
        assertThat(openTasks()).isEmpty();
        assertThat(isRunning()).isFalse();
    }

    @Test
    void aCustomerWhoIsReachedIsTheHostsMatterAndOfferedNothing() {
        annIsMissing();
        timePassesUntil("2026-06-05T10:07");

        completes(HOST, "Task_SendLinkedinMessage", "outcome", "reached", "note", "stuck in a train");

        assertThat(openTasks()).containsExactly("Task_AgreeOnNewTime");
        assertThat(happened()).doesNotContain("times-offered");
        assertThat(passed()).contains("EndEvent_CustomerReached");
    }

    @Test
    void aSearchThatIsCalledOffLeavesNothingBehind() {
        annIsMissing();
        timePassesUntil("2026-06-05T10:07");

        assertThat(meetings.cancel(meeting(), HOST, null)).isTrue();
        runsWhatIsDue();

        assertThat(openTasks()).isEmpty();
        assertThat(meeting().state()).isEqualTo(MeetingState.CANCELLED);
    }

    @Test
    void theSecondSearchOfAMeetingBeginsAnew() {
        annIsMissing();
        completes(HOST, "Task_AgreeOnNewTime", "outcome", "new-time", "start", "2026-06-12T10:00");
        timePassesUntil("2026-06-12T10:03");
        completes(HOST, "Task_CustomerThere", "outcome", "missing");

        assertThat(view().tried())
                .extracting(Attempt::step)
                .as("looked for, asked to accept, looked for again")
                .containsExactly(Step.MAIL, Step.MAIL, Step.PHONE_CALL, Step.MAIL);
        assertThat(shown("Task_AgreeOnNewTime", "tried")).asString().contains("Invitation 2 mailed");
        timePassesUntil("2026-06-12T10:07");
        assertThat(openTasks()).contains("Task_AgreeOnNewTime", "Task_SendLinkedinMessage");
    }

    /** Europe's clocks go back on 25 October 2026, America's a week later. */
    @Test
    void bothSidesReadTheirOwnClocksAcrossAChangeOfThem() {
        setClock("2026-10-19T09:00");
        agreed(null, "2026-10-28T10:00", null, List.of(), berliner(ANN, null));
        assertThat(mailsTo(ANN)).last().asString().contains("3:00 PM CET", "for us that is", "10:00 AM EDT");
        answers(ANN, "DECLINED");

        completes(HOST, "Task_AgreeOnNewTime", "outcome", "new-time", "start", "2026-11-03T10:00");

        assertThat(mailsTo(ANN)).last().asString().contains("4:00 PM CET", "10:00 AM EST");
        var event = Biweekly.parse(calendars().get(calendars().size() - 1))
                .first()
                .getEvents()
                .get(0);
        assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(Instant.parse("2026-11-03T15:00:00Z")));
        assertThat(event.getSequence().getValue()).isEqualTo(1);
    }

    private void agreedWithAnn(String nowLocal, String startLocal) {
        setClock(nowLocal);
        agreed(null, startLocal, null, List.of(), berliner(ANN, PHONE));
    }

    private void annIsMissing() {
        agreedWithAnn("2026-06-01T09:00", "2026-06-05T10:00");
        answers(ANN, "ACCEPTED");
        timePassesUntil("2026-06-05T10:03");
        completes(HOST, "Task_CustomerThere", "outcome", "missing");
    }

    private void chooses(Instant startsAt) {
        transaction.executeWithoutResult(status -> events.publishEvent(new TimeChosen("any", key, startsAt)));
        runsWhatIsDue();
    }
}
