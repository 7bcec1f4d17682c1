package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a person's mail and what is not (RFC 3834 §2). */
class AutomaticTest {

    static {
        LenientMime.set();
    }

    private final MailParser parser = new MailParser(new SupportSettings("support@desk.example", "Support", false));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-replied (vacation)",
                "Auto-Submitted: (away (until Monday)) Auto-Replied",
                "Auto-Submitted: auto-generated; owner-email=\"x@y.example\"",
                "Auto-Submitted: auto-notified",
                "Auto-Submitted: no\nAuto-Submitted: auto-replied",
                "Return-Path: <>",
                "Precedence: bulk",
                "Precedence: Junk",
                "Precedence: list",
                "Precedence: auto_reply",
                "List-Id: News <news.northwind.example>",
                "X-Autoreply: yes",
                "X-Autorespond: x",
                "X-Vacation: on",
                "X-MS-Exchange-Inbox-Rules-Loop: ann@northwind.example",
                "X-Ackord-Loop: elsewhere.example",
                "From: MAILER-DAEMON@mx.example",
                "From: Northwind <no-reply@northwind.example>",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=x",
            })
    void aMachineIsTold(String header) {
        assertThat(judged(header).nature()).isEqualTo(MailNature.AUTOMATIC);
        assertThat(judged(header).reason()).startsWith("automatic mail: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Auto-Submitted: (by hand) no",
                "Auto-Submitted:",
                "Return-Path: <ann@northwind.example>",
                "Precedence: normal",
                "X-Auto-Response-Suppress: All",
                "List-Unsubscribe: <https://evil.example/u>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click",
                "X-Autoreply: no",
                "List-Id: <support.desk.example>\nPrecedence: list",
                "X-MS-Exchange-Inbox-Rules-Loop: support@desk.example",
                "From: Ann Noreplyson <ann.noreplyson@northwind.example>",
                "Subject: Automatic reply: we need a human",
            })
    void aPersonIsTakenForAPerson(String header) {
        assertThat(judged(header).nature()).isEqualTo(MailNature.PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"support@desk.example", "Support+c-1042.0123@desk.example"})
    void ourOwnAddressesAreNoCustomers(String from) {
        assertThat(judged("From: " + from).nature()).isEqualTo(MailNature.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk.example", "Desk.Example"})
    void whatWeSentIsKnownWhenItComesBack(String domain) {
        assertThat(judged("X-Ackord-Loop: " + domain + "\nAuto-Submitted: auto-replied")
                        .nature())
                .isEqualTo(MailNature.OWN_MAIL);
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 400_000})
    void aHeaderOfBracketsIsReadQuickly(int depth) {
        var header = "Auto-Submitted: " + "(".repeat(depth) + ")".repeat(depth) + " auto-replied";

        assertTimeout(Duration.ofSeconds(2), () -> judged(header));
    }

    private Judgement judged(String header) {
        var from = header.startsWith("From:") ? "" : "From: Ann <ann@northwind.example>\n";
        var raw = from + "To: support@desk.example\n" + header + "\n\nx";
        return parser.parse(new RawMail(
                        "raw",
                        Instant.parse("2026-06-01T13:00:00Z"),
                        raw.replace("\n", "\r\n").getBytes(UTF_8)))
                .judgement();
    }
}
