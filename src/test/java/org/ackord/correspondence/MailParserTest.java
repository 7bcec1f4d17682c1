package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailParserTest {

    static {
        LenientMime.set();
    }

    private static final Instant RECEIVED = Instant.parse("2026-06-01T13:00:00Z");
    private static final String PLAIN = """
            From: Ann <ann@northwind.example>
            To: support@desk.example
            Date: Mon, 01 Jan 1601 10:00:00 +0000
            Message-ID: <1@northwind.example>
            In-Reply-To: <ours@desk.example> (comment)
            References: <a@desk.example>
             <ours@desk.example>
            Reply-To: someone.else@evil.example
            Subject: Printer broken
            """;

    private final MailParser parser = new MailParser(new SupportSettings("support@desk.example", "Support", false));

    @Test
    void readsWhatMattersOfAPlainMail() {
        var mail = parse(PLAIN + "\nIt does not print.\n");

        assertThat(mail.from()).isEqualTo(new Address("ann@northwind.example", "Ann"));
        assertThat(mail.headers().to()).containsExactly("support@desk.example");
        assertThat(mail.headers().subject()).isEqualTo("Printer broken");
        assertThat(mail.content().text()).isEqualTo("It does not print.");
        assertThat(mail.receivedAt()).isEqualTo(RECEIVED);
        assertThat(mail.headers().messageId()).isEqualTo("<1@northwind.example>");
        assertThat(mail.headers().inReplyTo()).isEqualTo("<ours@desk.example>");
        assertThat(mail.headers().references()).containsExactly("<a@desk.example>", "<ours@desk.example>");
        assertThat(mail.isAutomatic()).isFalse();
    }

    @Test
    void prefersPlainTextToHtmlAndSkipsAttachments() {
        var mail = parse(PLAIN + """
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain

                plain
                --a
                Content-Type: text/html

                <p>html</p>
                --a--
                --m
                Content-Type: text/plain
                Content-Disposition: attachment; filename=log.txt

                attached
                --m--
                """);

        assertThat(mail.content().text()).isEqualTo("plain");
        assertThat(mail.content().html()).contains("<p>html</p>");
    }

    @Test
    void readsHtmlAsText() {
        var mail = parse(PLAIN
                + "Content-Type: text/html\n\n<style>p{}</style><p>Hello,<br>it&nbsp;<b>burns</b></p>"
                + "<script>x()</script><ul><li>one</li><li>two</li></ul>");

        assertThat(mail.content().text()).isEqualTo("Hello,\nit burns\n\n- one\n\n- two");
    }

    @ParameterizedTest
    @CsvSource({"utf-8,utf-8", "iso-8859-1,iso-8859-1", "utf-8,windows-1252", "utf-7,utf-8", "x-unknown,utf-8"})
    void readsUmlautsWhateverCharsetIsDeclared(String declared, String real) {
        var head = (PLAIN + "Content-Type: text/plain; charset=" + declared + "\n\n").getBytes(UTF_8);
        var body = "für Größe".getBytes(Charset.forName(real));

        assertThat(parse(concat(head, body)).content().text()).isEqualTo("für Größe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
    void readsHeadersWithBareUmlauts(String charset) {
        var raw = PLAIN.replace("Printer broken", "Größe").replace("Ann <", "Jörg <") + "\nx";

        var mail = parse(raw.getBytes(Charset.forName(charset)));

        assertThat(mail.headers().subject()).isEqualTo("Größe");
        assertThat(mail.from().name()).isEqualTo("Jörg");
    }

    @Test
    void decodesASubjectButLetsItBecomeNoHeader() {
        var mail = parse(
                PLAIN.replace("Printer broken", "=?utf-8?q?Fire_=F0=9F=94=A5=0D=0ABcc=3A_v@x.example=00?=") + "\nx");

        assertThat(mail.headers().subject()).isEqualTo("Fire 🔥 Bcc: v@x.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; type=x",
                "Return-Path: <>",
                "Precedence: Bulk",
                "List-Id: <news.northwind.example>",
                "X-Ackord-Loop: elsewhere.example",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x"
            })
    void recognisesWhatNoPersonWrote(String header) {
        assertThat(parse(PLAIN + header + "\n\nx").isAutomatic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MAILER-DAEMON@x.example", "no-reply@x.example", "crm-noreply@x.example", "support@desk.example"
            })
    void recognisesSendersThatAreNoPersons(String sender) {
        assertThat(parse(PLAIN.replace("ann@northwind.example", sender) + "\nx").isAutomatic())
                .isTrue();
    }

    @Test
    void takesAPersonForAPerson() {
        assertThat(parse(PLAIN + "Auto-Submitted: no\nReturn-Path: <ann@northwind.example>\n\nx")
                        .isAutomatic())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "just text", "Subject: no sender\n\nx"})
    void setsAsideAMailWithoutAFromLine(String raw) {
        assertThatThrownBy(() -> parse(raw)).isInstanceOf(UnusableMail.class);
    }

    @Test
    void takesTheFirstOfSeveralSenders() {
        assertThat(parse("From: a@x.example, b@y.example\n\nx").from().email()).isEqualTo("a@x.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: <>",
                "From: ",
                "From: =?utf-8?q?=00=0d=0aBcc=3a_x=40e.example?= <not an address>",
                "From: root@localhost"
            })
    void readsAMailThatNobodySignedAsOneOfAnUnknownSender(String from) {
        var mail = parse(from + "\nTo: support@desk.example\n\nx");

        assertThat(mail.from()).isEqualTo(Address.UNKNOWN);
        assertThat(mail.from().isUnknown()).isTrue();
        assertThat(mail.judgement().isPersonal()).isTrue();
        assertThat(mail.headers().remarks()).singleElement().asString().contains("no usable address");
    }

    @Test
    void remarksOnWhatIsOddAboutASender() {
        assertThat(remarks("From: a@x.example, b@y.example\nTo: support@desk.example"))
                .containsExactly("From names 2 people; the first counts");
        assertThat(remarks("From: \"alice@customer.example\" <eve@evil.example>\nTo: support@desk.example"))
                .containsExactly("the sender's name looks like an address, but the mail came from eve@evil.example");
        assertThat(remarks(
                        "From: \"Ann@x.example\" <ann@x.example>\nTo: support@desk.example\nReply-To: ANN@x.example"))
                .isEmpty();
        assertThat(remarks("From: ann@x.example\nTo: support@desk.example\nReply-To: eve@evil.example"))
                .containsExactly("Reply-To asks for answers to eve@evil.example; we write to the sender alone");
        assertThat(remarks("From: ann@x.example\nTo: undisclosed-recipients:;"))
                .containsExactly("neither To nor Cc names us: a blind copy, or forwarded to us");
    }

    @Test
    void findsOurAddressAmongThousands() {
        var many = "x@y.example, ".repeat(5000) + "Support+C-1.abc@Desk.example";

        var headers = parse("From: ann@x.example\nTo: " + many + "\nDelivered-To: support@desk.example\n\nx")
                .headers();

        assertThat(headers.to()).hasSize(50);
        assertThat(headers.ours()).containsExactly("Support+C-1.abc@desk.example", "support@desk.example");
        assertThat(headers.remarks()).isEmpty();
    }

    private List<String> remarks(String header) {
        return parse(header + "\n\nx").headers().remarks();
    }

    @Test
    void limitsHowDeepItReads() {
        var raw = new StringBuilder("From: ann@northwind.example\nMIME-Version: 1.0\n");
        for (int i = 0; i < 3000; i++)
            raw.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        raw.append("Content-Type: text/plain\n\ndeep");

        assertThat(parse(raw.toString()).content().text()).isEqualTo("(no text)");
    }

    @Test
    void readsALineOfAMillionCharacters() {
        assertThat(parse(PLAIN + "\n" + "x ".repeat(500_000)).content().text()).hasSize(999_999);
    }

    @Test
    void saysWhatIsMissingOfAMailThatIsTooLarge() {
        var beginning = (PLAIN + "\nIt does not print.\n").getBytes(UTF_8);

        var mail = parser.parse(new RawMail("raw", RECEIVED, beginning, null, 31_457_280L, false));

        assertThat(mail.isTooLarge()).isTrue();
        assertThat(mail.content().text()).startsWith("It does not print.\n\n[This mail has 30 MB");
    }

    private InboundMail parse(String raw) {
        return parse(raw.replace("\n", "\r\n").getBytes(UTF_8));
    }

    private InboundMail parse(byte[] raw) {
        return parser.parse(new RawMail("raw", RECEIVED, raw));
    }

    private static byte[] concat(byte[] a, byte[] b) {
        return (new String(a, ISO_8859_1).replace("\n", "\r\n") + new String(b, ISO_8859_1)).getBytes(ISO_8859_1);
    }
}
