package org.ackord.casework;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Nothing but thanks. The second table matters more than the first. */
class ThanksRuleTest {

    private static final List<String> NAMES = List.of("Ann Ångström", "Erin Example", "Sam O'Neill");

    private final ThanksRule rule = new ThanksRule(WordLists.in(new ClassPathResource("rules/thanks.txt")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks",
                "Thank you!",
                "THANK YOU VERY MUCH.",
                "Thx :)",
                "Great, thanks!",
                "It works now, thanks a lot.",
                "It's all good now. Thank you for your quick help!",
                "Perfect.",
                "Works!",
                "Solved, thank you",
                "Hi Erin,\n\nmany thanks, it works again.\n\nBest regards\nAnn Ångström",
                "Thanks, Sam O’Neill!",
                "Thank you 👍🙏",
                "👍",
                "Thanks❤️",
                "Danke",
                "Vielen Dank!",
                "Herzlichen Dank für die schnelle Hilfe.\n\nViele Grüße\nAnn",
                "Super, passt. Danke euch!",
                "Danke, es läuft jetzt wieder.\n\nMit freundlichen Grüßen",
                "Hallo Erin, danke für Ihre Unterstützung, funktioniert einwandfrei.",
                "Thanks!\n\n> Did you restart it? It is version 4.\n> Not yet",
                "Thanks!\n\nOn Mon, 1 Jun 2026 at 10:00, Ackord Support <support@ackord.example> wrote:\n> Try 4.2",
                "Thanks!\n\nOn Mon, 1 Jun 2026 at 10:00, Ackord Support <support@ackord.example>\nwrote:\n\n> Try 4.2",
                "Danke!\n\nAm 1. Juni 2026 um 10:00 schrieb Ackord Support <support@ackord.example>:\n> 4.2",
                "Thanks!\n-- \nAnn Ångström\nNorthwind, +1 555 0100, does not reply on Fridays",
                "Thanks!\n\n-----Original Message-----\nFrom: Support\nDoes it still fail?",
                "Danke!\r\n\r\n________________________________\r\nVon: Ackord Support <support@ackord.example>\r\nGeht es nicht?",
            })
    void isThanks(String text) {
        assertThat(rule.isThanks(text, NAMES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello",
                "Ok",
                "Yes",
                "It is still broken",
                "It is still broken. Thanks",
                "No thanks, still broken",
                "Thanks, but it still fails.",
                "Thanks. And now?",
                "Thanks, does that also work for the other server",
                "Thanks, when will the next version be out?",
                "Thanks, not yet",
                "Great, now nothing works",
                "Works not",
                "It never works, great.",
                "Works on one of two servers, thanks",
                "Thanks, version 4 fails",
                "Thanks, one more question",
                "Thanks in advance",
                "Thanks, please call me",
                "Thanks :(",
                "Thanks 👎",
                "Thanks 😡",
                "Thank you for nothing",
                "Thanks, see below",
                "Thanks, see https://x.example",
                "Thanks Bob",
                "Danke, geht nicht",
                "Danke, leider geht es noch nicht",
                "Danke, aber es läuft immer noch falsch",
                "Danke, morgen mehr",
                "Vielen Dank, wann kommt die neue Version",
                "Danke. Geht das auch mit Version 5?",
                "Nein danke",
                "Merci beaucoup",
                "Thanks\n> did you restart it?\nYes, still broken",
                "Thanks!\n\n> works?\n\nNope",
                "> Thanks",
                "Thanks\nSent from my phone, it still fails",
                "Thanks\nSent from my phone\n\n> works?\n\nNope",
                "Thanks\n\nMore text that nobody would say who only thanks",
                "thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks"
                        + " thanks thanks thanks thanks thanks thanks",
            })
    void isNoThanks(String text) {
        assertThat(rule.isThanks(text, NAMES)).isFalse();
    }

    @Test
    void knowsNoNamesThatItWasNotGiven() {
        assertThat(rule.isThanks("Thanks, Erin", NAMES)).isTrue();
        assertThat(rule.isThanks("Thanks, Erin", List.of())).isFalse();
    }

    @Test
    void isQuickWithAnything() {
        for (var text : List.of(
                "on ".repeat(300_000),
                "wrote: > ".repeat(100_000),
                "> x\n".repeat(200_000),
                "am x\n> y\n".repeat(50_000))) assertTimeout(ofSeconds(2), () -> rule.isThanks(text, NAMES));
    }
}
