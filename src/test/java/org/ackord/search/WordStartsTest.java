package org.ackord.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordStartsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "The backup, again. | again. backup, the",
                "ann@northwind.example | ann@northwind.example example northwind.example",
                "C-1001 | 1001 c-1001",
                "(wow!) | (wow!) wow!)",
                "restore restored RESTORE | restored",
                "GRÖSSE ﬁle | file grösse",
                "100% a_b | 100% a_b b",
                "🔥 ${7*7} !% | !% ${7*7} 7*7} 7} 🔥",
                "備份失敗 | 份失敗 備份失敗 失敗 敗"
            })
    void aTextIsFoundFromWhereWordsStart(String text, String expected) {
        assertThat(WordStarts.of(Arrays.asList(text, null)))
                .containsExactlyInAnyOrder(expected.strip().split(" "));
    }

    @Test
    void ofALongWordTheBeginningCounts() {
        var word = "x".repeat(39) + "🔥" + "y";

        assertThat(WordStarts.of(List.of(word))).containsExactly("x".repeat(39), "y");
        assertThat(WordStarts.asked(word)).containsExactly("x".repeat(39));
    }

    @Test
    void ofALongTextTheFirstWordsCount() {
        var text = new StringBuilder();
        for (int i = 100_000; i < 120_000; i++) text.append(i).append(' ');

        assertThat(WordStarts.of(List.of(text.toString())))
                .hasSize(WordStarts.MOST)
                .contains("100000")
                .doesNotContain("119999");
    }

    @Test
    void aQuestionAsksForEightWordsAndForNoneTwice() {
        assertThat(WordStarts.asked(" Restore\u00a0rest restore\t")).containsExactly("restore");
        assertThat(WordStarts.asked("a b c d e f g h i j")).hasSize(8).doesNotContain("i");
        assertThat(WordStarts.asked(" \0 \t ")).isEmpty();
    }
}
