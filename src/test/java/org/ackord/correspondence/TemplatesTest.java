package org.ackord.correspondence;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final ZonedDateTime FRIDAY = ZonedDateTime.parse("2026-06-05T16:30:00-04:00[America/New_York]");
    private static final Map<String, Object> ALL = Map.ofEntries(
            entry("caseKey", "C-1042"),
            entry("subject", "Printer broken"),
            entry("text", "Have you tried the blue cable?"),
            entry("name", "Ann"),
            entry("customer", "Northwind"),
            entry("owner", "Erin"),
            entry("product", "backup"),
            entry("severity", "S2"),
            entry("status", "we are on it"),
            entry("promise", "Answer"),
            entry("clock", "business days"),
            entry("eta", FRIDAY),
            entry("dueAt", FRIDAY),
            entry("closesAt", FRIDAY),
            entry("statusUrl", "https://desk.example/status/t"),
            entry("taskUrl", "https://desk.example/task/1"),
            entry("caseUrl", "https://desk.example/case/C-1042"),
            entry("surveyUrl", "https://desk.example/survey/t"));

    private final Templates templates = MailTextsFixture.builtIn().templates;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer",
                "forwarded",
                "at-risk",
                "missed",
                "eta-asked",
                "waiting-reminder",
                "closed-silent",
                "survey-invitation",
                "survey-reminder",
                "handed-over",
                "new-message"
            })
    void readsAsAWholeMail(String template) {
        var mail = templates.render(template, ALL);

        assertThat(mail.subject()).contains("C-1042").doesNotContain("$", "null", "(no subject)");
        assertThat(mail.text()).contains("desk.example").doesNotContain("${", "[(", "[#", "[/]", "null", "\n\n\n");
    }

    @Test
    void saysWhenTheNextNewsComesInTheZoneOfTheCalendar() {
        var mail = templates.render("answer", ALL);

        assertThat(mail.subject()).isEqualTo("Re: Printer broken [C-1042]");
        assertThat(mail.text()).isEqualTo("""
                        Have you tried the blue cable?

                        Next news from us by Friday, June 5, 2026, 4:30 PM EDT.

                        --
                        Case C-1042 - we are on it
                        Where it stands: https://desk.example/status/t
                        """);
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        var known = new HashMap<>(ALL);
        known.keySet().retainAll(java.util.Set.of("caseKey", "subject", "text", "status"));

        assertThat(templates.render("answer", known).text())
                .isEqualTo("Have you tried the blue cable?\n\n--\nCase C-1042 - we are on it\n");
    }

    @Test
    void neverEvaluatesOrEscapesAValue() {
        var values = new HashMap<>(ALL);
        values.put("text", "${7*7} [[${7*7}]] [(${7*7})] <b>&amp;</b> it's");
        values.put("subject", "${7*7} [(${7*7})]\r\nBcc: v@x.example");

        var mail = templates.render("answer", values);

        assertThat(mail.text()).startsWith("${7*7} [[${7*7}]] [(${7*7})] <b>&amp;</b> it's\n");
        assertThat(mail.subject()).isEqualTo("Re: ${7*7} [(${7*7})] Bcc: v@x.example [C-1042]");
    }

    @Test
    void refusesATemplateThatDoesNotExist() {
        assertThatThrownBy(() -> templates.render("../application", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
