package org.ackord.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.ackord.correspondence.Address;
import org.ackord.invitation.Invitation.Invitee;
import org.ackord.invitation.Invitation.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write is read by a parser that knows nothing of us. */
class InvitationWriterTest {

    private static final String LONG = "Überprüfung \uD83D\uDD25, des; Quartals\\ mit\nallem ".repeat(5);

    @Test
    void whatIsWrittenIsReadByOthers() {
        var read = parsed(invitation(Method.REQUEST, "2026-06-05T10:00-04:00[America/New_York]"));
        var event = read.getEvents().get(0);

        assertThat(read.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event.getUid().getValue()).isEqualTo("m-1001.x@ackord.example");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getSummary().getValue()).isEqualTo(LONG);
        assertThat(event.getDuration().getValue().toMillis())
                .isEqualTo(Duration.ofMinutes(45).toMillis());
        assertThat(event.getOrganizer().getEmail()).isEqualTo("support@ackord.example");
        assertThat(event.getLocation().getValue()).isEqualTo("https://meet.example/42?a=b");
        assertThat(event.getAttendees())
                .extracting(
                        Attendee::getEmail,
                        Attendee::getCommonName,
                        Attendee::getParticipationStatus,
                        Attendee::getRsvp)
                .containsExactly(
                        tuple("sam@ackord.example", "Sam", ParticipationStatus.ACCEPTED, false),
                        tuple(
                                "ann@northwind.example",
                                "Ann \"A\" Abbott; of: Northwind",
                                ParticipationStatus.NEEDS_ACTION,
                                true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-07T10:00-05:00[America/New_York]",
                "2026-03-08T10:00-04:00[America/New_York]",
                "2026-03-29T01:30+01:00[Europe/Berlin]",
                "2026-03-29T03:00+02:00[Europe/Berlin]",
                "2026-10-25T02:30+01:00[Europe/Berlin]",
                "2026-11-01T12:00-05:00[America/New_York]",
                "2026-07-01T09:00+05:30[Asia/Kolkata]",
                "2026-10-04T12:00+13:00[Pacific/Auckland]",
                "2026-01-01T09:00Z[UTC]"
            })
    void theInstantIsTheSameOnBothSidesOfAChangeOfClocks(String start) {
        var event = parsed(invitation(Method.REQUEST, start)).getEvents().get(0);

        assertThat(event.getDateStart().getValue())
                .isEqualTo(Date.from(ZonedDateTime.parse(start).toInstant()));
    }

    @Test
    void aCancellationIsOne() {
        var read = parsed(invitation(Method.CANCEL, "2026-06-05T10:00-04:00[America/New_York]"));

        assertThat(read.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(read.getEvents()).extracting(VEvent::getStatus).allMatch(status -> status.isCancelled());
    }

    @Test
    void aRefusedProposalNamesTheEventAndNothingElse() {
        var text = invitation(Method.DECLINECOUNTER, "2026-06-05T10:00-04:00[America/New_York]");

        assertThat(parsed(text).getEvents().get(0).getUid().getValue()).isEqualTo("m-1001.x@ackord.example");
        assertThat(text).doesNotContain("ATTENDEE", "DTSTART", "SUMMARY", "VTIMEZONE");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoneBreaksACharacter() {
        var text = invitation(Method.REQUEST, "2026-06-05T10:00-04:00[America/New_York]");

        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
        assertThat(new String(text.getBytes(UTF_8), UTF_8)).isEqualTo(text).doesNotContain("?\r\n");
    }

    private static ICalendar parsed(String text) {
        var read = Biweekly.parse(text).first();
        var warnings = read.validate(ICalVersion.V2_0);
        assertThat(warnings.isEmpty()).as(warnings.toString()).isTrue();
        return read;
    }

    private static String invitation(Method method, String start) {
        return new InvitationWriter()
                .write(new Invitation(
                        method,
                        "m-1001.x@ackord.example",
                        3,
                        Address.of("organizer", "support@ackord.example", "Ackord: Support"),
                        List.of(
                                new Invitee(Address.of("a", "sam@ackord.example", "Sam"), true, "ACCEPTED"),
                                new Invitee(
                                        Address.of("a", "ann@northwind.example", "Ann \"A\" Abbott; of: Northwind"),
                                        false,
                                        "NEEDS-ACTION")),
                        ZonedDateTime.parse(start),
                        Duration.ofMinutes(45),
                        LONG,
                        "Plan: https://docs.example/plan",
                        "https://meet.example/42?a=b",
                        Instant.parse("2026-06-01T12:00:00Z")))
                .content();
    }
}
