package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailGlanceTest {

    static {
        LenientMime.set();
    }

    @Test
    void showsTheRealAddressBesideTheNameThatFakesAnother() {
        var glance = glance("""
                From: "ann@northwind.example" <eve@evil.example>
                To: Support <support@desk.example>, other@desk.example
                Date: yesterday
                Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=
                """);

        assertThat(glance.email()).isEqualTo("eve@evil.example");
        assertThat(glance.name()).isEqualTo("ann@northwind.example");
        assertThat(glance.to()).isEqualTo("Support <support@desk.example>, other@desk.example");
        assertThat(glance.date()).isEqualTo("yesterday");
        assertThat(glance.subject()).isEqualTo("Grüße");
    }

    @Test
    void showsTheWordsOfAFromThatHoldsNoAddress() {
        var glance = glance("From: =?utf-8?Q?no=E2=80=AEbody?= <>\nSubject: a\u0000b\u202Ec\n");

        assertThat(glance.email()).isNull();
        assertThat(glance.name()).isEqualTo("no body <>");
        assertThat(glance.subject()).isEqualTo("a b c");
    }

    @Test
    void showsThatThereIsNothingToSee() {
        var glance = MailGlance.at(new byte[0]);

        assertThat(glance.email()).isNull();
        assertThat(glance.subject()).isEqualTo("(no subject)");
    }

    @ParameterizedTest
    @MethodSource("org.ackord.correspondence.NastyMailsTest#mails")
    void makesSingleLinesOfWhateverComes(Path file) throws IOException {
        var glance = MailGlance.at(Files.readAllBytes(file));

        for (var line : new String[] {glance.name(), glance.subject(), glance.to(), glance.date()})
            assertThat(line).hasSizeLessThanOrEqualTo(500).doesNotContainPattern("[\\p{Cntrl}\\u202A-\\u202E]");
        assertThat(glance.subject()).isNotBlank().hasSizeLessThanOrEqualTo(250);
        assertThat(glance.name()).hasSizeLessThanOrEqualTo(200);
    }

    private static MailGlance glance(String headers) {
        return MailGlance.at((headers.replace("\n", "\r\n") + "\r\nwords").getBytes(StandardCharsets.UTF_8));
    }
}
