package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to invitations, as calendars really send them. */
class CalendarRepliesTest {

    static {
        LenientMime.set();
    }

    private static final String REPLY = """
            BEGIN:VCALENDAR
            PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
            VERSION:2.0
            METHOD:REPLY
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            TZURL:http://127.0.0.1:1/never-fetched
            BEGIN:STANDARD
            DTSTART:16011028T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            ATTENDEE;PARTSTAT=ACCEPTED;CN="Ann; of: Northwind":MAILTO:ann@northwind.example
            COMMENT;LANGUAGE=en:Fine\\, see you\\nthere
            UID:meeting-17@ackord.ex
             ample
            SEQUENCE:2
            DTSTAMP:20260603T101500Z
            DTSTART;TZID=W. Europe Standard Time:20260605T100000
            BEGIN:VALARM
            UID:alarm
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """;

    private final MailParser parser = new MailParser(new SupportSettings("support@desk.example", "Support", false));

    @Test
    void readsWhoAnsweredWhat() {
        assertThat(CalendarReplies.in(crlf(REPLY)))
                .contains(new CalendarReply(
                        null,
                        "",
                        "meeting-17@ackord.example",
                        2,
                        "ann@northwind.example",
                        "ACCEPTED",
                        "20260603T101500Z",
                        "Fine, see you there"));
    }

    @Test
    void makesDoWithLittle() {
        var little =
                "BEGIN:VCALENDAR\nMETHOD:reply\nBEGIN:VEVENT\nUID:1\nATTENDEE:ann@x.example\nEND:VEVENT\nEND:VCALENDAR\n";

        assertThat(CalendarReplies.in(little))
                .contains(new CalendarReply(null, "", "1", 0, "ann@x.example", "NEEDS-ACTION", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART:20260605T140000Z, 2026-06-05T14:00:00Z",
        "DTSTART;TZID=Europe/Berlin:20260605T160000, 2026-06-05T14:00:00Z",
        "DTSTART;TZID=\"Europe/Berlin\":20261025T023000, 2026-10-25T00:30:00Z",
        "DTSTART;TZID=/example.org/20260101_1/Europe/Berlin:20260605T160000, 2026-06-05T14:00:00Z",
        "DTSTART;TZID=W. Europe Standard Time:20260605T160000,",
        "DTSTART:20260605T160000,",
        "DTSTART;VALUE=DATE:20260605,",
        "DTSTART;TZID=Mars/Base:20260605T160000,",
        "DTSTART:99999999999999Z,"
    })
    void readsTheTimeThatSomebodyProposes(String start, @Nullable Instant proposed) {
        var counter =
                "BEGIN:VCALENDAR\nMETHOD:COUNTER\nBEGIN:VEVENT\nUID:1\nATTENDEE:ann@x.example\n%s\nEND:VEVENT\nEND:VCALENDAR\n"
                        .formatted(start);

        assertThat(CalendarReplies.in(counter))
                .map(CalendarReply::proposal)
                .contains(new CalendarReply.Proposal(proposed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\nATTENDEE:x\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VTODO\nUID:1\nATTENDEE:x\nEND:VTODO\nEND:VCALENDAR",
                "BEGIN:VEVENT\u0000\n;;;:::\nEND",
            })
    void whatCannotBeReadIsNoAnswer(String calendar) {
        assertThat(CalendarReplies.in(calendar)).isEmpty();
    }

    @Test
    void aMailWithAnAnswerIsACalendarsAnswer() {
        var mail = parse("REPLY", REPLY);

        assertThat(mail.judgement().nature()).isEqualTo(MailNature.CALENDAR_REPLY);
        assertThat(mail.isAutomatic()).isTrue();
        assertThat(mail.parts().calendarReply()).isNotNull();
    }

    @Test
    void anInvitationIsAnOrdinaryMail() {
        var mail = parse("REQUEST", REPLY.replace("METHOD:REPLY", "METHOD:REQUEST"));

        assertThat(mail.judgement().nature()).isEqualTo(MailNature.PERSONAL);
        assertThat(mail.parts().calendarReply()).isNull();
        assertThat(mail.parts().isMoreThanText()).isTrue();
    }

    @Test
    void anAnswerThatAPersonAttachesIsAFile() {
        var type = "text/calendar; charset=utf-8";
        var attached = type + "\nContent-Disposition: attachment; filename=answer.ics";

        assertThat(parseAs(type, REPLY).parts().calendarReply()).isNotNull();
        assertThat(parseAs(attached, REPLY).parts().calendarReply()).isNull();
        assertThat(parseAs("text/calendar; method=reply\nContent-Disposition: attachment", REPLY)
                        .parts()
                        .calendarReply())
                .isNotNull();
    }

    @Test
    void aCalendarThatIsTooLargeIsNotRead() {
        var large = REPLY.replace("SEQUENCE:2", "X-PAD:" + "x".repeat(300_000));

        assertThat(parse("REPLY", large).parts().calendarReply()).isNull();
    }

    private InboundMail parse(String method, String calendar) {
        return parseAs("text/calendar; charset=utf-8; method=" + method, calendar);
    }

    private InboundMail parseAs(String type, String calendar) {
        var raw = """
                From: Ann <ann@northwind.example>
                To: support@desk.example
                Subject: Accepted: Talk
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain; charset=utf-8

                Accepted
                --a
                Content-Type: %s

                %s
                --a--
                """.formatted(type, calendar);
        return parser.parse(new RawMail(
                "raw", Instant.parse("2026-06-01T13:00:00Z"), crlf(raw).getBytes(UTF_8)));
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }
}
