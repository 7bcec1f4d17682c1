package org.ackord.correspondence;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails made to break their reader, and mails that broke others (Apache James Mime4j): read or set aside, quickly. */
class NastyMailsTest {

    static {
        LenientMime.set();
    }

    private final MailParser parser = new MailParser(new SupportSettings("support@desk.example", "Support", false));

    static Stream<Path> mails() throws IOException {
        return Files.walk(Path.of("src/test/resources/mails"))
                .filter(file ->
                        file.toString().endsWith(".eml") || file.toString().endsWith(".msg"));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void areReadOrSetAside(Path file) throws IOException {
        var raw = new RawMail("raw", Instant.parse("2026-06-01T13:00:00Z"), Files.readAllBytes(file));

        assertTimeout(ofSeconds(5), () -> read(raw));
    }

    private void read(RawMail raw) {
        try {
            var mail = parser.parse(raw);
            assertThat(mail.content().text()).isNotBlank().doesNotContain("\u0000");
            assertThat(mail.headers().subject())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(250)
                    .doesNotContain("\n", "\r", "\u0000");
            assertThat(Fingerprint.of(raw.content())).hasSize(64);
        } catch (UnusableMail setAside) {
            assertThat(setAside.getMessage()).isNotBlank();
        }
    }
}
