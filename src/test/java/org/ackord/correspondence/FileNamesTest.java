package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileNamesTest {

    static Stream<Arguments> names() {
        return Stream.of(
                name("report.pdf", "report.pdf"),
                name("=?utf-8?q?Gr=C3=B6=C3=9Fe.pdf?=", "Größe.pdf"),
                name("../../etc/passwd", "passwd"),
                name("..\\..\\windows\\system32\\cmd.exe", "cmd.exe"),
                name("/", "attachment-3.pdf"),
                name("..", "attachment-3.pdf"),
                name("", "attachment-3.pdf"),
                name(null, "attachment-3.pdf"),
                name("a\u0000b\r\nc.txt", "a b c.txt"),
                name("C:evil.txt", "C_evil.txt"),
                name("x\";filename*=evil.txt", "x_;filename_=evil.txt"),
                name("gpj.\u202Eexe", "gpj. exe"),
                name("evil.exe. . ", "evil.exe"),
                name(".htaccess", "htaccess"),
                name("CON", "_CON"),
                name("nul.txt", "_nul.txt"),
                name("e\u0301.txt", "é.txt"),
                name("invoice.pdf\u200B.exe", "invoice.pdf_.exe"),
                name("x".repeat(500) + ".pdf", "x".repeat(146) + ".pdf"),
                name("🔥".repeat(100) + "." + "x".repeat(100), "🔥".repeat(75)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void areCleanedOfEveryTrick(String said, String shown) {
        assertThat(FileNames.clean(said, "application/pdf", 3)).isEqualTo(shown);
    }

    @ParameterizedTest
    @MethodSource("names")
    void areNeverAPath(String said, String shown) {
        assertThat(FileNames.clean(said, "text/plain", 1)).doesNotContain("/", "\\", ":", "\u0000", "\r", "\n");
    }

    private static Arguments name(String said, String shown) {
        return Arguments.of(said, shown);
    }
}
