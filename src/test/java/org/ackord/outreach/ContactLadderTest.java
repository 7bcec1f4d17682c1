package org.ackord.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ackord.RunningAckord;
import org.ackord.engine.Decisions;
import org.ackord.engine.ModelRule.Cell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table {@code contact-ladder} as it is delivered. */
@RunningAckord
class ContactLadderTest {

    @Autowired
    private Decisions decisions;

    @Test
    void hasEveryStepForWhoeverIsNotThere() {
        assertThat(steps(Occasion.NOT_THERE, "xoxb", "C1", true, PhoneKind.MOBILE))
                .containsExactly(Step.SLACK, Step.MAIL, Step.LINKEDIN, Step.PHONE_TEXT, Step.PHONE_CALL);
    }

    @Test
    void goesOnWithoutSlack() {
        assertThat(steps(Occasion.NOT_THERE, "", "C1", true, PhoneKind.MOBILE))
                .containsExactly(Step.MAIL, Step.LINKEDIN, Step.PHONE_TEXT, Step.PHONE_CALL);
        assertThat(steps(Occasion.NOT_THERE, "xoxb", null, false, PhoneKind.NONE))
                .containsExactly(Step.MAIL);
    }

    @Test
    void sendsNoTextToALandline() {
        assertThat(steps(Occasion.NOT_THERE, "", null, false, PhoneKind.LANDLINE))
                .containsExactly(Step.MAIL, Step.PHONE_CALL);
    }

    @Test
    void takesItsTimeWhileTheMeetingIsAhead() {
        assertThat(steps(Occasion.NOT_ACCEPTED, "xoxb", "C1", true, PhoneKind.MOBILE))
                .containsExactly(Step.MAIL, Step.SLACK, Step.PHONE_CALL, Step.LINKEDIN);
    }

    @ParameterizedTest
    @CsvSource({"step, '\"fax\"', 'there is no step'", "wait, '\"PT5M\"', number", "wait, -1, number"})
    void refusesARowThatNobodyCouldFollow(String output, String text, String fault) {
        assertThat(new LadderRule().faultIn(new Cell("contact-ladder", output, text)))
                .hasValueSatisfying(said -> assertThat(said).contains(fault));
    }

    @ParameterizedTest
    @CsvSource({"contact-ladder, step, '\"mail\"'", "contact-ladder, wait, 30", "escalation-ladder, step, '\"fax\"'"})
    void takesARowThatCanBeFollowed(String table, String output, String text) {
        assertThat(new LadderRule().faultIn(new Cell(table, output, text))).isEmpty();
    }

    private List<Step> steps(
            Occasion occasion, String token, @Nullable String channel, boolean linkedin, PhoneKind kind) {
        var slack = new Slack(new SlackSettings("http://127.0.0.1:1/api", token, Duration.ofSeconds(1)));
        var ladder = new ContactLadder(decisions, slack);
        var whom = new NewOutreach(
                "M-1",
                occasion,
                null,
                "mia@nordwind.example",
                null,
                ZoneId.of("Europe/Berlin"),
                channel,
                linkedin ? "https://www.linkedin.com/in/mia" : null,
                kind == PhoneKind.NONE ? null : "+49 30 5550100",
                kind,
                "Review",
                Instant.parse("2026-06-05T13:00:00Z"),
                null,
                null);
        var taken = new ArrayList<Taken>();
        for (var next = ladder.next(whom, taken); next.isPresent(); next = ladder.next(whom, taken))
            taken.add(new Taken(next.get().step(), next.get().pause(), 0, Result.SENT));
        return taken.stream().map(Taken::step).toList();
    }
}
