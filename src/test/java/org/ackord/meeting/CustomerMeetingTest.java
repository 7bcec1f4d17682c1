package org.ackord.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.ackord.casework.Cases;
import org.ackord.casework.NewCase;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.CalendarReply;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.promise.PromiseLedger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an agreed time until the meeting is held or called off (R20 to R22). */
class CustomerMeetingTest extends MeetingJourney {

    @Autowired
    private Cases cases;

    @Autowired
    private PromiseLedger ledger;

    @Test
    void anAcceptedMeetingIsCheckedRemindedOfAndHeld() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN);
        answers(ANN, "ACCEPTED");

        timePassesUntil("2026-06-03T10:00");
        assertThat(openTasks()).containsExactly("Task_CheckMeeting");
        assertThat(task("Task_CheckMeeting").getAssignee()).isEqualTo(HOST);
        assertThat(task("Task_CheckMeeting").getDueDate()).isEqualTo(Date.from(newYork("2026-06-05T10:00")));
        checks();
        timePassesUntil("2026-06-05T09:57");
        assertThat(happened()).endsWith("host-reminded");
        timePassesUntil("2026-06-05T10:03");
        completes(HOST, "Task_CustomerThere", "outcome", "there");

        assertThat(isRunning()).isFalse();
        assertThat(meeting().state()).isEqualTo(MeetingState.HELD);
        assertThat(happened()).containsExactly("agreed", "invited", "accepted", "checked", "host-reminded", "held");
        assertThat(passed()).contains("EndEvent_MeetingHeld", "EndEvent_CustomerThere");
    }

    @Test
    void aSilentCustomerIsReachedOutTo48HoursBefore() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN);

        timePassesUntil("2026-06-03T09:59");
        assertThat(openTasks()).isEmpty();
        timePassesUntil("2026-06-03T10:00");

        assertThat(openTasks()).containsExactly("Task_ReachOutToCustomer");
        assertThat(shown("Task_ReachOutToCustomer", "tried"))
                .asString()
                .contains("Invitation 1 mailed Mon 1 Jun 2026, 09:00 EDT", "1 × no answer yet");
        completes(HOST, "Task_ReachOutToCustomer", "outcome", "accepted", "note", "By phone");
        assertThat(meeting().state()).isEqualTo(MeetingState.ACCEPTED);
        assertThat(openTasks()).containsExactly("Task_CheckMeeting");
    }

    @Test
    void anAnswerWhileTheHostReachesOutIsEnough() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN);
        timePassesUntil("2026-06-03T10:00");

        answers(ANN, "TENTATIVE");
        assertThat(openTasks()).containsExactly("Task_ReachOutToCustomer");
        answers(ANN, "ACCEPTED");

        assertThat(openTasks()).containsExactly("Task_CheckMeeting");
    }

    @Test
    void aNewTimeFoundByReachingOutBeginsAnew() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN);
        timePassesUntil("2026-06-03T10:00");

        completes(HOST, "Task_ReachOutToCustomer", "outcome", "new-time", "start", "2026-06-09T11:00");

        assertThat(meeting().startsAt()).isEqualTo(newYork("2026-06-09T11:00"));
        assertThat(meeting().sequence()).isEqualTo(1);
        assertThat(meeting().state()).isEqualTo(MeetingState.AGREED);
        assertThat(calendars()).last().asString().contains("METHOD:REQUEST", "SEQUENCE:1", "T110000");
        timePassesUntil("2026-06-07T11:00");
        assertThat(openTasks()).containsExactly("Task_ReachOutToCustomer");
    }

    @Test
    void aMeetingGivenUpIsTakenOutOfCalendars() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN);
        timePassesUntil("2026-06-03T10:00");

        completes(HOST, "Task_ReachOutToCustomer", "outcome", "cancelled");

        assertThat(isRunning()).isFalse();
        assertThat(meeting().state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(calendars()).last().asString().contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(passed()).contains("EndEvent_NoMeeting", "EndEvent_MeetingCancelled");
    }

    @Test
    void aMeetingThatIsCalledOffEndsWhereverItStands() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN, BOB);

        assertThat(meetings.cancel(meeting(), HOST, "No need")).isTrue();
        runsWhatIsDue();

        assertThat(isRunning()).isFalse();
        assertThat(calendars())
                .filteredOn(each -> each.contains("METHOD:CANCEL"))
                .hasSize(3);
        assertThat(meetings.cancel(meeting(), HOST, null)).isFalse();
    }

    @Test
    void aDeclinedMeetingNeedsAnotherTime() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN, BOB);

        answers(ANN, "DECLINED");
        assertThat(meeting().state()).isEqualTo(MeetingState.AGREED);
        answers(BOB, "DECLINED");

        assertThat(meeting().state()).isEqualTo(MeetingState.DECLINED);
        assertThat(openTasks()).containsExactly("Task_AgreeOnNewTime");
        completes(
                HOST,
                "Task_AgreeOnNewTime",
                "outcome",
                "new-time",
                "start",
                "2026-06-10T16:00",
                "zone",
                "Europe/Berlin");
        assertThat(meeting().startsAt()).isEqualTo(newYork("2026-06-10T10:00"));
        assertThat(meeting().zone()).isEqualTo("Europe/Berlin");
        assertThat(view().attendees()).allMatch(attendee -> attendee.answer() == Answer.NEEDS_ACTION);
    }

    @Test
    void aDeclinedMeetingCanBeCalledOffMeanwhile() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN);
        answers(ANN, "DECLINED");

        assertThat(meetings.cancel(meeting(), HOST, null)).isTrue();
        runsWhatIsDue();

        assertThat(meeting().state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(passed()).contains("BoundaryEvent_CalledOffMeanwhile");
    }

    @Test
    void aDeclinedMeetingMayBeDropped() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN);
        answers(ANN, "DECLINED");

        completes(HOST, "Task_AgreeOnNewTime", "outcome", "cancelled");

        assertThat(meeting().state()).isEqualTo(MeetingState.CANCELLED);
    }

    @Test
    void aProposedTimeThatSuitsBecomesTheTime() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN);

        proposes(ANN, newYork("2026-06-08T15:00"));

        assertThat(shown("Task_DecideOnProposedTime", "proposed"))
                .asString()
                .contains("Mon 8 Jun 2026, 15:00 EDT", "21:00 CEST");
        completes(HOST, "Task_DecideOnProposedTime", "accepted", true);
        assertThat(meeting().startsAt()).isEqualTo(newYork("2026-06-08T15:00"));
        assertThat(meeting().sequence()).isEqualTo(1);
        assertThat(openTasks()).isEmpty();
        assertThat(passed()).contains("EndEvent_ProposalAccepted", "BoundaryEvent_TimeChanged");
    }

    @Test
    void aProposedTimeThatDoesNotSuitIsRefusedAndTheInvitationStands() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN, BOB);

        proposes(BOB, newYork("2026-06-08T15:00"));
        completes(HOST, "Task_DecideOnProposedTime", "accepted", false);

        assertThat(meeting().startsAt()).isEqualTo(newYork("2026-06-05T10:00"));
        assertThat(meeting().sequence()).isZero();
        assertThat(calendars())
                .filteredOn(each -> each.contains("METHOD:DECLINECOUNTER"))
                .hasSize(1);
        timePassesUntil("2026-06-03T10:00");
        assertThat(openTasks()).containsExactly("Task_ReachOutToCustomer");
    }

    @Test
    void twoProposalsAreTwoTasksEachWithItsTime() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN, BOB);

        proposes(ANN, newYork("2026-06-08T15:00"));
        proposes(BOB, null);

        assertThat(openTasks()).containsExactly("Task_DecideOnProposedTime", "Task_DecideOnProposedTime");
        timePassesUntil("2026-06-05T10:00");
        assertThat(openTasks()).doesNotContain("Task_DecideOnProposedTime");
        assertThat(passed()).contains("EndEvent_ProposalOvertaken");
    }

    @Test
    void aProposalThatCannotBeReadNeedsATypedTime() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN);
        proposes(ANN, null);

        assertThatThrownBy(() -> completes(HOST, "Task_DecideOnProposedTime", "accepted", true))
                .hasMessageContaining("start: is missing");
        completes(HOST, "Task_DecideOnProposedTime", "accepted", true, "start", "2026-06-08T15:00");

        assertThat(meeting().startsAt()).isEqualTo(newYork("2026-06-08T15:00"));
    }

    @Test
    void aCustomerWhoDoesNotComeGetsANewTimeAndTheCycleBeginsAnew() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN);
        answers(ANN, "ACCEPTED");
        timePassesUntil("2026-06-05T10:03");

        completes(HOST, "Task_CustomerThere", "outcome", "missing");
        assertThat(meeting().state()).isEqualTo(MeetingState.MISSED);
        answers(ANN, "ACCEPTED");
        assertThat(meeting().state()).isEqualTo(MeetingState.MISSED);
        completes(HOST, "Task_AgreeOnNewTime", "outcome", "new-time", "start", "2026-06-12T10:00");

        assertThat(meeting().state()).isEqualTo(MeetingState.AGREED);
        assertThat(meeting().sequence()).isEqualTo(1);
        assertThat(calendars()).last().asString().contains("SEQUENCE:1", "20260612T100000");
        timePassesUntil("2026-06-10T10:00");
        assertThat(openTasks()).containsExactly("Task_ReachOutToCustomer");
    }

    @Test
    void aCustomerWhoComesLateIsThereAfterAll() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN);
        timePassesUntil("2026-06-05T10:03");
        completes(HOST, "Task_CustomerThere", "outcome", "missing");

        completes(HOST, "Task_AgreeOnNewTime", "outcome", "there");

        assertThat(meeting().state()).isEqualTo(MeetingState.HELD);
        assertThat(isRunning()).isFalse();
    }

    @Test
    void aColleagueTakesOverFromAHostWhoIsAbsent() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN);
        timePassesUntil("2026-06-05T10:03");

        completes("sally.sc", "Task_CustomerThere", "outcome", "host-absent");
        assertThat(task("Task_TakeOverMeeting").getAssignee()).isNull();
        completes("sally.sc", "Task_TakeOverMeeting");

        assertThat(meeting().host()).isEqualTo("sally.sc");
        assertThat(task("Task_CustomerThere").getAssignee()).isEqualTo("sally.sc");
    }

    @Test
    void aMeetingSoonLeavesTheCustomerHalfOfTheTimeToAnswer() {
        agreed("2026-06-01T09:00", "2026-06-01T13:00", ANN);

        timePassesUntil("2026-06-01T10:59");
        assertThat(openTasks()).isEmpty();
        timePassesUntil("2026-06-01T11:00");

        assertThat(openTasks()).containsExactly("Task_ReachOutToCustomer");
        timePassesUntil("2026-06-01T12:57");
        assertThat(openTasks()).isEmpty();
        assertThat(passed()).contains("BoundaryEvent_NoTimeLeft");
        timePassesUntil("2026-06-01T13:03");
        assertThat(openTasks()).containsExactly("Task_CustomerThere");
    }

    @Test
    void aLinkThatDoesNotOpenIsReplacedWithoutAskingAgain() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN);
        answers(ANN, "ACCEPTED");
        timePassesUntil("2026-06-03T10:00");

        assertThatThrownBy(() -> completes(HOST, "Task_CheckMeeting", "linkOpens", false, "agendaReadable", true))
                .hasMessageContaining("linkOpens");
        completes(HOST, "Task_CheckMeeting", "link", "https://meet.example/43", "agendaReadable", true);

        assertThat(meeting().state()).isEqualTo(MeetingState.ACCEPTED);
        assertThat(calendars()).last().asString().contains("https://meet.example/43", "SEQUENCE:0");
    }

    @Test
    void onlyWhoIsInvitedAnswersAndOnlyToTheInvitationThatHolds() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", ANN);
        answers("mallory@elsewhere.example", "ACCEPTED");
        hears(new CalendarReply(null, "mallory@elsewhere.example", meeting().uid(), 0, ANN, "ACCEPTED", null, null));
        hears(new CalendarReply(null, ANN, "no-such-uid", 0, ANN, "ACCEPTED", null, null));
        answers(ANN, "ACCEPTED", 7, "20260601T120000Z");
        answers(ANN, "X-NONSENSE");
        assertThat(meeting().state()).isEqualTo(MeetingState.AGREED);

        answers(ANN, "ACCEPTED", 0, "20260601T130000Z");
        answers(ANN, "DECLINED", 0, "20260601T125959Z");

        assertThat(meeting().state()).isEqualTo(MeetingState.ACCEPTED);
        assertThat(happened()).containsExactly("agreed", "invited", "old-answer", "accepted", "old-answer");
    }

    @Test
    void aMeetingTouchesNoClockOfItsCase() {
        ClockUtil.setCurrentTime(Date.from(newYork("2026-06-01T08:30")));
        var now = newYork("2026-06-01T08:30");
        var said = new CustomerMessage(
                Address.of("from", ANN, null),
                "Backups fail",
                "They do.",
                null,
                now,
                null,
                null,
                List.of(),
                null,
                null,
                false);
        var caseKey = cases.open(new NewCase(null, null, said, "backup", "S3", "mail", null));
        var before = ledger.of(caseKey);

        agreedInCase(caseKey, "2026-06-01T08:31", "2026-06-01T08:41", ANN);
        timePassesUntil(newYork("2026-06-01T08:41").plus(Duration.ofMinutes(3)));
        completes(HOST, "Task_CustomerThere", "outcome", "missing");

        assertThat(ledger.of(caseKey)).isEqualTo(before);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("customer-meeting")
                        .processInstanceBusinessKey(caseKey)
                        .variableValueEquals("meeting", key)
                        .count())
                .isEqualTo(1);
        meetings.cancel(meeting(), HOST, null);
        runsWhatIsDue();
    }
}
