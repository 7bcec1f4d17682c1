package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.ackord.correspondence.ProcessorTime.secondsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is in a mail, part by part, with the nasty ones by their numbers. */
class MailBodyTest {

    static {
        LenientMime.set();
    }

    private static final String HEAD = "From: ann@northwind.example\nMIME-Version: 1.0\n";

    private final MailParser parser = new MailParser(new SupportSettings("support@desk.example", "Support", false));

    @Test
    void readsTheWordsOfAHostileHtmlMailOnly() throws IOException {
        var mail = nasty("30-html-xss");

        assertThat(mail.text()).doesNotContain("<", "alert", "javascript");
        assertThat(mail.html()).contains("<script");
    }

    @Test
    void doesNotDecodeUtf7ToMarkup() throws IOException {
        var mail = nasty("37-utf7-xss");

        assertThat(mail.text()).contains("+ADw-").doesNotContain("<script");
        assertThat(String.valueOf(mail.html())).doesNotContain("<script");
    }

    @Test
    void attachesWhatIsNestedTooDeepAsOnePart() throws IOException {
        var mail = nasty("47-mime-depth-200");

        assertThat(mail.enclosed().parts()).singleElement().satisfies(rest -> {
            assertThat(rest.mediaType()).isEqualTo("application/octet-stream");
            assertThat(new String(bytes(rest), UTF_8)).contains("boundary");
        });
        assertThat(mail.enclosed().remarks()).singleElement().asString().contains("deeper than 20 levels");
    }

    @Test
    void survivesThreeThousandLevels() {
        var raw = new StringBuilder(HEAD);
        for (int i = 0; i < 3000; i++)
            raw.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        raw.append("Content-Type: text/plain\n\ndeep");

        assertThat(secondsOf(() ->
                        assertThat(read(raw.toString()).enclosed().parts()).hasSize(1)))
                .isLessThan(5);
    }

    @Test
    void readsNoMoreThanTwoHundredParts() throws IOException {
        var mail = nasty("48-mime-5000-parts");

        assertThat(mail.enclosed().remarks()).singleElement().asString().contains("More than 200 parts");
    }

    @Test
    void takesNoMoreThanFiftyAttachments() {
        var raw = new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n");
        for (int i = 0; i < 60; i++)
            raw.append("--b\nContent-Disposition: attachment; filename=%d.txt\n\n%d\n".formatted(i, i));

        var enclosed = read(raw + "--b--\n").enclosed();

        assertThat(enclosed.parts())
                .hasSize(50)
                .extracting(ReceivedPart::place)
                .startsWith(0, 1)
                .endsWith(49);
        assertThat(enclosed.remarks()).singleElement().asString().contains("More than 50 attachments");
    }

    @Test
    void looksOnlyAtTheFirstOfHalfAMillionParts() {
        var raw = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n" + "--b\n\n\n".repeat(500_000);

        assertThat(secondsOf(() -> {
                    var mail = read(raw);
                    assertThat(mail.text()).startsWith("hello");
                    assertThat(mail.enclosed().remarks()).anyMatch(remark -> remark.contains("10,000 parts"));
                }))
                .isLessThan(5);
    }

    @Test
    void readsHeadersUpToALimit() {
        var raw = "From: ann@northwind.example\nSubject: " + "x".repeat(100_000) + "\n" + "X-Fill: y\n".repeat(100_000)
                + "\nhello";

        var mail = read(raw);

        assertThat(mail.text()).isEqualTo("hello");
        assertThat(mail.enclosed().remarks()).singleElement().asString().contains("header is longer");
    }

    @Test
    void attachesAMailWithinAMailAndUnpacksItNoFurther() throws IOException {
        var mail = nasty("51-rfc822-in-rfc822-50");

        assertThat(mail.enclosed().parts()).singleElement().satisfies(inner -> {
            assertThat(inner.name()).endsWith(".eml");
            assertThat(inner.mediaType()).isEqualTo("message/rfc822");
            assertThat(new String(bytes(inner), UTF_8)).contains("message/rfc822");
        });
    }

    @Test
    void attachesWhateverIsNoWords() throws IOException {
        assertThat(names("61-html-attachment")).containsExactly("invoice.html", "logo.svg");
        assertThat(names("62-zip-bomb-50mb")).singleElement().asString().endsWith(".zip");
        assertThat(names("63-eicar")).contains("eicar.com");
        assertThat(names("66-calendar-invite")).singleElement().asString().endsWith(".ics");
    }

    @Test
    void knowsAPictureOfTheTextByItsContentId() throws IOException {
        assertThat(nasty("65-inline-cid-image").enclosed().parts())
                .singleElement()
                .satisfies(picture -> {
                    assertThat(picture.isInline()).isTrue();
                    assertThat(nasty("65-inline-cid-image").html()).contains("cid:" + picture.contentId());
                });
    }

    @Test
    void remarksTextThatIsTooLong() {
        var mail = read(HEAD + "\n" + "x".repeat(2_000_000));

        assertThat(mail.text()).hasSize(1_000_000);
        assertThat(mail.enclosed().remarks()).singleElement().asString().contains("very long");
    }

    @Test
    void tellsWhereAnswersAreWantedWhenItDiffers() throws IOException {
        assertThat(nasty("08-reply-to-differs").enclosed().replyTo())
                .isNotNull()
                .contains("@");
        assertThat(nasty("01-plain").enclosed().replyTo()).isNull();
    }

    @Test
    void marksQuotationsOfHtml() {
        var mail = read(HEAD + "Content-Type: text/html\n\n<p>Yes?</p><blockquote><p>Why?</p>"
                + "<blockquote>Old?</blockquote></blockquote><p>Bye</p>");

        assertThat(mail.text().lines().filter(line -> !line.replace(">", "").isBlank()))
                .containsExactly("Yes?", "> Why?", ">> Old?", "Bye");
        assertThat(Questions.in(mail.text())).containsExactly("Yes?");
    }

    @Test
    void readsHtmlThatIsNestedWithoutEnd() {
        for (var tag : List.of("<div>", "<table><tr><td>", "<p><b>")) {
            var html = tag.repeat(1_000_000 / tag.length()) + "deep";
            assertThat(secondsOf(() -> assertThat(read(HEAD + "Content-Type: text/html\n\n" + html)
                                    .text())
                            .contains("deep")))
                    .as(tag)
                    .isLessThan(5);
        }
    }

    private List<String> names(String nasty) throws IOException {
        return nasty(nasty).enclosed().parts().stream().map(ReceivedPart::name).toList();
    }

    private static byte[] bytes(ReceivedPart part) throws IOException {
        try (var in = part.open()) {
            return in.readAllBytes();
        }
    }

    private MailContent nasty(String name) throws IOException {
        return content(Files.readAllBytes(Path.of("src/test/resources/mails/nasty", name + ".eml")));
    }

    private MailContent read(String raw) {
        return content(raw.replace("\n", "\r\n").getBytes(UTF_8));
    }

    private MailContent content(byte[] raw) {
        return parser.parse(new RawMail("raw", Instant.parse("2026-06-01T13:00:00Z"), raw))
                .content();
    }
}
