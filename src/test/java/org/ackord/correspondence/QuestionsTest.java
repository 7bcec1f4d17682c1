package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionsTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                asks("It burns."),
                asks("?"),
                asks("?? ?!"),
                asks("Why does it stop?", "Why does it stop?"),
                asks("Hello Sam,\nwhy does it stop?\nRegards", "why does it stop?"),
                asks("It stops. Why? And since when?", "Why?", "And since when?"),
                asks("Really?! I doubt it.", "Really?!"),
                asks("Is it \"broken\"? Is it (still?) broken?", "Is it \"broken\"?", "Is it (still?) broken?"),
                asks("(Why?) Tell me.", "Why?"),
                asks("See https://x.example/a?b=c&d=?e and tell me."),
                asks("Did you read https://x.example/a?b=c yet?", "Did you read https://x.example/a?b=c yet?"),
                asks("See https://x.example/?"),
                asks("Is it on page https://x.example/help?", "Is it on page https://x.example/help?"),
                asks("Hola. Gracias, ¿cuándo llega? Saludos.", "¿cuándo llega?"),
                asks("止まります。なぜですか？いつからですか？", "なぜですか？", "いつからですか？"),
                asks("لماذا توقف؟ شكرا", "لماذا توقف؟"),
                asks(
                        "Two things:\n1. When is it fixed?\n2) Who pays?\n- What else?\n• Und nun?\na) Warum?",
                        "When is it fixed?",
                        "Who pays?",
                        "What else?",
                        "Und nun?",
                        "Warum?"),
                asks("1. When? 2. Why?", "When?", "Why?"),
                asks("Does it support e.g. LDAP?", "Does it support e.g. LDAP?"),
                asks("Can Dr. Who see version 4.2 of it?", "Can Dr. Who see version 4.2 of it?"),
                asks(
                        "We have upgraded to version 4.2 last Monday. Can you tell us\nwhether the backup works with it?",
                        "Can you tell us whether the backup works with it?"),
                asks("Same? Same?", "Same?"),
                asks("**Why?**\n_How?_", "Why?", "How?"),
                asks("New?\n\nOn Mon, Jun 1, 2026 Sam wrote:\n> Old?\n-- \nWhy not buy more?", "New?"),
                asks("New?\n\n-----Original Message-----\nFrom: Sam\n\nOld?", "New?"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areFound(String text, List<String> questions) {
        assertThat(Questions.in(text)).isEqualTo(questions);
    }

    @Test
    void areNotEndless() {
        var many = IntStream.range(0, 50).mapToObj("Question %d?"::formatted).toList();
        assertThat(Questions.in(String.join("\n", many))).isEqualTo(many.subList(0, 20));

        var longest = "many words ".repeat(1000) + "and what do you say?";
        assertThat(Questions.in(longest))
                .singleElement()
                .satisfies(question ->
                        assertThat(question).hasSize(300).startsWith("…").endsWith("and what do you say?"));
    }

    private static Arguments asks(String text, String... questions) {
        return Arguments.of(text, List.of(questions));
    }
}
