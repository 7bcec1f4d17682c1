package org.ackord.correspondence;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TemplatesTest {

    private static final ZonedDateTime FRIDAY = ZonedDateTime.parse("2026-06-05T16:30:00-04:00[America/New_York]");
    private static final Map<String, Object> ANSWER = Map.ofEntries(
            entry("caseKey", "C-1042"),
            entry("subject", "Printer broken"),
            entry("text", "Have you tried the blue cable?"),
            entry("status", new Word("status.open")),
            entry("eta", FRIDAY),
            entry("statusUrl", "https://desk.example/status/t"));
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:the|and|you|your|we|us|is|case|please|hello|by|it|to|of|not|news|reply|sent|subject|pm)\\b",
            Pattern.CASE_INSENSITIVE);

    private final MailTextsFixture mail = MailTextsFixture.builtIn();
    private final Templates templates = mail.templates;

    @TestFactory
    Stream<DynamicTest> everyTemplateIsAWholeMailInEachLanguageOfItsReaders() {
        return mail.values.templates().stream()
                .flatMap(template -> languagesOf(template)
                        .flatMap(language -> Stream.of(
                                dynamicTest(
                                        template + ' ' + language + " full", () -> readsWell(template, language, true)),
                                dynamicTest(
                                        template + ' ' + language + " minimal",
                                        () -> readsWell(template, language, false)))));
    }

    @TestFactory
    Stream<DynamicTest> everyBuiltInTextStandsTheTestOfAnOperatorsOne() {
        return mail.builtIn.files().stream()
                .filter(file -> file.endsWith(".txt") || file.endsWith(".html") || file.endsWith(Words.FILE))
                .map(file -> dynamicTest(
                        file,
                        () -> mail.check.check(file, mail.builtIn.find(file).orElseThrow())));
    }

    @TestFactory
    Stream<DynamicTest> htmlSaysWhatTheTextSays() {
        return mail.builtIn.files().stream()
                .filter(file -> file.contains("/") && file.endsWith(".html"))
                .map(file -> dynamicTest(file, () -> {
                    var text = mail.builtIn.find(file.replace(".html", ".txt")).orElseThrow();
                    var asked = asked(text.substring(text.indexOf('\n')));
                    assertThat(asked(mail.builtIn.find(file).orElseThrow())).isEqualTo(asked);
                }));
    }

    @TestFactory
    Stream<DynamicTest> noEnglishWordIsInAGermanMail() {
        return mail.values.templates().stream()
                .filter(template -> mail.values.of(template).isForCustomers())
                .map(template -> dynamicTest(template, () -> {
                    var sample = new HashMap<>(mail.samples.full(template, "de"));
                    if (sample.containsKey("owner")) sample.put("owner", new Word("owner.none"));
                    var written = templates.render(template, "de", sample);
                    assertThat(withoutLinks(written.subject() + '\n' + written.text()))
                            .doesNotContainPattern(ENGLISH);
                    if (written.html() != null)
                        assertThat(withoutLinks(HtmlText.of(written.html()))).doesNotContainPattern(ENGLISH);
                }));
    }

    @Test
    void theReadMeListsEachTemplateWithItsValues() throws IOException {
        var table = new TreeMap<String, Set<String>>();
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\|[^|]*\\| (`.*`) \\|$")
                .matcher(Files.readString(Path.of("src/main/resources/mail/README.md")))
                .results()
                .forEach(row -> table.put(
                        row.group(1), Set.of(row.group(2).replace("`", "").split(" "))));

        var needed = new TreeMap<String, Set<String>>();
        Words.read(mail.builtIn.find("values.properties").orElseThrow())
                .forEach((template, values) ->
                        needed.put(template.replaceFirst("^\\w+\\.", ""), Set.of(values.split(" "))));
        assertThat(table).isEqualTo(needed);
    }

    @Test
    void everyStatusHasItsWordInEachLanguage() {
        for (var language : mail.languages.supported())
            for (var status : Set.of("open", "waiting", "answered", "resolved", "closed", "dismissed", "withdrawn"))
                assertThat(mail.languages.words(language).get("status." + status))
                        .isNotBlank();
    }

    @Test
    void saysWhenTheNextNewsComesInTheZoneOfTheCalendar() {
        var written = templates.render("answer", "en", ANSWER);

        assertThat(written.subject()).isEqualTo("Re: Printer broken [C-1042]");
        assertThat(written.text()).isEqualTo("""
                        Have you tried the blue cable?

                        Next news from us by Friday, June 5, 2026, 4:30 PM EDT.

                        --
                        Case C-1042 - we are working on it
                        Where it stands: https://desk.example/status/t
                        """);
    }

    @Test
    void saysTheSameInGerman() {
        var written = templates.render("answer", "de", ANSWER);

        assertThat(written.subject()).isEqualTo("Re: Printer broken [C-1042]");
        assertThat(written.text()).isEqualTo("""
                        Have you tried the blue cable?

                        Sie hören von uns spätestens am Freitag, 5. Juni 2026, 16:30 Uhr EDT.

                        --
                        Vorgang C-1042 - in Bearbeitung
                        Aktueller Stand: https://desk.example/status/t
                        """);
    }

    @Test
    void namesAMissingSubjectInTheLanguageOfTheMail() {
        var nameless = new HashMap<>(ANSWER);
        nameless.put("subject", SubjectLine.NONE);

        assertThat(templates.render("answer", "de", nameless).subject()).isEqualTo("Re: (ohne Betreff) [C-1042]");
        assertThat(templates.render("answer", "en", nameless).subject()).isEqualTo("Re: (no subject) [C-1042]");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        var known = new HashMap<>(ANSWER);
        known.keySet().retainAll(Set.of("caseKey", "subject", "text", "status"));

        assertThat(templates.render("answer", known).text())
                .isEqualTo("Have you tried the blue cable?\n\n--\nCase C-1042 - we are working on it\n");
    }

    @Test
    void neverEvaluatesOrEscapesAValueInText() {
        var values = new HashMap<>(ANSWER);
        values.put("text", "${7*7} [[${7*7}]] [(${7*7})] __${7*7}__ <b>&amp;</b> it's");
        values.put("subject", "${7*7} [(${7*7})]\r\nBcc: v@x.example");

        var written = templates.render("answer", values);

        assertThat(written.text()).startsWith("${7*7} [[${7*7}]] [(${7*7})] __${7*7}__ <b>&amp;</b> it's\n");
        assertThat(written.subject()).isEqualTo("Re: ${7*7} [(${7*7})] Bcc: v@x.example [C-1042]");
    }

    @Test
    void neverEvaluatesAndAlwaysEscapesAValueInHtml() {
        var values = new HashMap<>(mail.samples.full("survey-invitation", "en"));
        values.put("subject", "${7*7} [[${7*7}]] [(${7*7})] <img src=x onerror=alert(1)>");

        var html = templates.render("survey-invitation", values).html();

        assertThat(html)
                .contains("${7*7} [[${7*7}]] [(${7*7})] &lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img", "49");
    }

    @Test
    void writesInTheStandardLanguageWhereNoTemplateSpeaksTheWantedOne() {
        assertThat(templates.render("answer", "fr", ANSWER).language()).isEqualTo("en");
        assertThat(templates
                        .render("at-risk", "de", mail.samples.full("at-risk", "en"))
                        .language())
                .isEqualTo("en");
        assertThat(new MailTextsFixture(null, "de")
                        .templates
                        .render("answer", ANSWER)
                        .language())
                .isEqualTo("de");
    }

    @Test
    void refusesATemplateThatDoesNotExist() {
        assertThatThrownBy(() -> templates.render("../application", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Stream<String> languagesOf(String template) {
        return mail.values.of(template).isForCustomers() ? mail.languages.supported().stream() : Stream.of("en");
    }

    private void readsWell(String template, String language, boolean full) {
        var sample = full ? mail.samples.full(template, language) : mail.samples.minimal(template, language);
        var needs = mail.values.of(template);
        assertThat(with(sample.keySet(), "reply", "tag"))
                .as("samples")
                .isEqualTo(with(full ? needs.all() : needs.always(), "reply", "tag"));

        var written = templates.render(template, language, sample);

        assertThat(written.language()).isEqualTo(language);
        assertThat(written.subject()).contains("C-1042").doesNotContain("$", "null", "(no subject)", "  ");
        assertThat(written.text()).doesNotContain("${", "[(", "[#", "[/]", "null", "\n\n\n", "  ", " ,", "Word[");
        for (var value : asked(source(template, language)))
            if (sample.get(value) != null)
                assertThat(written.subject() + '\n' + written.text()).contains(inWords(sample.get(value), language));
        if (written.html() != null) isWellFormed(written.html(), language);
        isWellFormed(mail.layout.html(language, written.subject(), written.text()), language);
    }

    private void isWellFormed(String html, String language) {
        var parser = Parser.htmlParser().setTrackErrors(10);
        var document = parser.parseInput(html, "");
        assertThat(parser.getErrors()).isEmpty();
        assertThat(document.select("html").attr("lang")).isEqualTo(language);
        assertThat(document.select("script")).isEmpty();
        assertThat(html).doesNotContain("th:", "${", "null");
    }

    private String inWords(Object value, String language) {
        return String.valueOf(mail.languages.words(language).written(value));
    }

    private String source(String template, String language) {
        return mail.builtIn.find(language + '/' + template + ".txt").orElseThrow();
    }

    private static Set<String> asked(String template) {
        return Pattern.compile("\\$\\{(\\w+)}")
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> with(Set<String> values, String... more) {
        var all = new TreeSet<>(values);
        all.addAll(Set.of(more));
        return all;
    }

    private static String withoutLinks(String text) {
        return text.replaceAll("https://\\S+", "");
    }
}
