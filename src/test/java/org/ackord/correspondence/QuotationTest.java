package org.ackord.correspondence;

import static org.ackord.correspondence.ProcessorTime.secondsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationTest {

    record Example(String name, String text, List<List<String>> parts) {}

    /** The browser's rules are held to the same examples by {@code MessagesInTheBrowserTest}. */
    @TestFactory
    Stream<DynamicTest> tellsApartWhatWasWrittenAndQuoted() throws IOException {
        return Stream.of(new ObjectMapper()
                        .readValue(new File("src/test/resources/mails/quotations.json"), Example[].class))
                .map(example -> dynamicTest(
                        example.name(), () -> assertThat(parts(example.text())).isEqualTo(example.parts())));
    }

    static Stream<String> longTexts() {
        return Stream.of(
                "x ".repeat(500_000),
                "On 1 wrote:".repeat(90_000),
                "On 1 wrote wrote wrote\n".repeat(45_000),
                ("On " + "1".repeat(290) + "\n").repeat(3_400),
                "From: a\nSent: b\n".repeat(60_000),
                "-".repeat(1_000_000),
                ("-".repeat(290) + "\n").repeat(3_400),
                "_".repeat(1_000_000),
                " ".repeat(1_000_000),
                " \n".repeat(500_000),
                ">\n".repeat(500_000),
                ">".repeat(1_000_000),
                "a\n>\n".repeat(250_000),
                "? ".repeat(500_000),
                "¿".repeat(1_000_000),
                "a.b.".repeat(250_000) + "?",
                "1. ".repeat(330_000),
                "((((".repeat(250_000) + "?");
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void takesNoTimeWhateverTheText(String text) {
        assertThat(secondsOf(() -> {
                    Quotation.parts(text);
                    Questions.in(text);
                    PlainText.clean(text);
                }))
                .isLessThan(1);
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void takesNoTimeAsHtml(String text) {
        assertThat(secondsOf(() -> HtmlText.of("<pre>" + text.replace(' ', '\u00A0') + "</pre>")))
                .isLessThan(1);
    }

    private static List<List<String>> parts(String text) {
        return Quotation.parts(text).stream()
                .map(part -> List.of(part.kind().name().toLowerCase(Locale.ROOT), String.join("\n", part.lines())))
                .toList();
    }
}
