package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The operator's own texts: one file takes the place of one, at once, and a faulty one of none. */
@ExtendWith(OutputCaptureExtension.class)
class TextFolderTest {

    private static final String ANSWER = "en/answer.txt";
    private static final String GOOD = "Subject: [(${reply})]\nDear customer, [(${text})]\n";
    private static final String BUILT_IN = "It works.\n\n--\nCase C-1042 - resolved\n";

    private final Path folder;
    private final MailTextsFixture mail;

    TextFolderTest(@TempDir Path folder) {
        this.folder = folder;
        this.mail = new MailTextsFixture(folder, "en");
    }

    @Test
    void aTextTakesThePlaceOfTheBuiltInOneOfItsNameAndOfNoOther() throws IOException {
        write(ANSWER, GOOD);

        assertThat(answer("en")).isEqualTo("Dear customer, It works.\n");
        assertThat(answer("de")).endsWith("Vorgang C-1042 - gelöst\n");
        assertThat(mail.templates
                        .render("received", "en", mail.samples.full("received", "en"))
                        .text())
                .contains("has reached us");
    }

    @Test
    void aChangeIsSeenAtOnceAndARemovalToo() throws IOException {
        assertThat(answer("en")).isEqualTo(BUILT_IN);

        write(ANSWER, GOOD);
        assertThat(answer("en")).isEqualTo("Dear customer, It works.\n");

        write(ANSWER, GOOD.replace("Dear customer", "Hello again"));
        assertThat(answer("en")).isEqualTo("Hello again, It works.\n");

        Files.delete(folder.resolve(ANSWER));
        assertThat(answer("en")).isEqualTo(BUILT_IN);
    }

    @Test
    void aFaultIsLoggedOnceForEachChange(CapturedOutput log) throws IOException {
        write(ANSWER, "Subject: [(${reply})]\n[(${txet})]\n");

        assertThat(answer("en")).isEqualTo(BUILT_IN);
        assertThat(answer("en")).isEqualTo(BUILT_IN);
        assertThat(lines(log, "ERROR")).isEqualTo(1);
        assertThat(log).contains(folder.resolve(ANSWER) + " is faulty and not used: asks for 'txet'; there is author,");

        write(ANSWER, "Subject: [(${reply})]\nStill [(${txet})]\n");
        assertThat(answer("en")).isEqualTo(BUILT_IN);
        assertThat(lines(log, "ERROR")).isEqualTo(2);

        write(ANSWER, GOOD);
        assertThat(answer("en")).isEqualTo("Dear customer, It works.\n");
        assertThat(lines(log, "ERROR")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                       | Subject",
                "'Subject: x~[# data-th-if=\"${eta}\"]by then[/] [(${text})]' | data-th-",
                "'Re: [(${reply})]~[(${text})]'                           | Subject",
                "'Subject: [(${reply})]'                                  | Subject",
                "'Subject: [(${reply})]~'                                 | says nothing",
                "'Subject: x~[(${text)]'                                  | asks for 'text)]",
                "'Subject: x~[(${text}]'                                  | not closed",
                "'Subject: x~[# th:if=\"${eta}\"] by then [(${text})]'    | is never closed",
                "'Subject: x~[(${text})] [/]'                             | never opened",
                "'Subject: x~[# th:ife=\"${eta}\"]by then[/] [(${text})]' | 'th:ife'",
                "'Subject: x~[(${surveyUrl})]'                            | asks for 'surveyUrl'",
                "'Subject: x~[(${T(java.lang.Runtime).getRuntime()})]'    | asks for 'T(java.lang.Runtime)",
                "'Subject: x~[(${7*7})] [(${text})]'                      | asks for '7*7'",
                "'Subject: x~[(${text.class})]'                           | asks for 'text.class'",
                "'Subject: x~[(${{text}})]'                               | asks for '{text'",
                "'Subject: x~[(*{text})]'                                 | *{",
                "'Subject: x~[# th:if=\"&#36;{7*7}\"][(${text})][/]'      | asks for '7*7'",
                "'Subject: x~[(__${text}__)]'                             | __",
                "'Subject: x~[# th:insert=\"~{/etc/passwd}\"/]'           | ~{"
            })
    void whatIsFaultyIsRefusedAndSaysWhy(String text, String reason, CapturedOutput log) throws IOException {
        write(ANSWER, text.replace('~', '\n').replace("\n{", "~{"));

        assertThat(answer("en")).isEqualTo(BUILT_IN);

        assertThat(log.getOut().lines().filter(line -> line.contains("ERROR") && line.contains("MailTexts")))
                .singleElement()
                .asString()
                .contains("is faulty and not used", reason);
    }

    @Test
    void aFileThatIsNoTextIsRefused(CapturedOutput log) throws IOException {
        Files.createDirectories(folder.resolve("en"));
        Files.write(folder.resolve(ANSWER), "Subject: x\nGrüße".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer("en")).isEqualTo(BUILT_IN);
        assertThat(log).contains("is not written in UTF-8");

        write(ANSWER, "Subject: x\n" + "x".repeat(300_000));
        assertThat(answer("en")).isEqualTo(BUILT_IN);
        assertThat(log).contains("is larger than 262,144 bytes");
    }

    @Test
    void aTextFromWindowsIsReadLikeAnyOther() throws IOException {
        write(ANSWER, "\uFEFFSubject: [(${reply})]\r\nDear customer,\r\n[(${text})]\r\n");

        assertThat(answer("en")).isEqualTo("Dear customer,\nIt works.\n");
    }

    @Test
    void htmlOfItsOwnStandsInTheLayoutWithItsValuesEscaped() throws IOException {
        write("en/answer.html", "<h1 th:text=\"${text}\">Text</h1><p>Case [[${caseKey}]]</p>");

        var html = mail.templates.render("answer", "en", values("${7*7} <b>")).html();

        assertThat(html).contains("<h1>${7*7} &lt;b&gt;</h1><p>Case C-1042</p>", "<html lang=\"en\"", "</html>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'<p th:utext=\"${text}\"></p>'       | unescaped",
                "'<p th:UTEXT=\"${text}\"></p>'       | 'th:UTEXT'",
                "'<p>[(${text})]</p>'                 | unescaped",
                "'<p th:text=\"${txet}\"></p>'        | asks for 'txet'",
                "'<p th:text=\"$&lbrace;7*7}\"></p>'  | asks for '7*7'",
                "'<p th:tekst=\"${text}\"></p>'       | 'th:tekst'",
                "'<p th:text=\"${text} +\"></p>'      | parse"
            })
    void faultyHtmlIsRefusedToo(String html, String reason, CapturedOutput log) throws IOException {
        write("en/answer.html", html);

        assertThat(mail.templates.render("answer", "en", values("It works.")).html())
                .isNull();

        assertThat(log).contains("answer.html is faulty and not used", reason);
    }

    @Test
    void theBuiltInHtmlDoesNotGoOutBesideAnotherText() throws IOException {
        var survey = mail.samples.full("survey-invitation", "en");
        assertThat(mail.templates.render("survey-invitation", "en", survey).html())
                .contains("Tell us how we did");

        write("en/survey-invitation.txt", "Subject: [(${tag})]\nOur own words: [(${surveyUrl})]\n");

        assertThat(mail.templates.render("survey-invitation", "en", survey).html())
                .isNull();
    }

    @Test
    void theLayoutCanBeAnotherOne() throws IOException {
        var own = mail.builtIn.find("layout.html").orElseThrow().replace("</body>", "<p>Ackord Ltd.</p></body>");
        write("layout.html", own);
        assertThat(mail.layout.html("en", "Hello", "Words")).contains("Words", "<p>Ackord Ltd.</p>");

        write("layout.html", "<html><body>We forgot the words</body></html>");
        assertThat(mail.layout.html("en", "Hello", "Words")).contains("Words").doesNotContain("We forgot");

        write("layout.html", own.replace("th:text=\"${subject}\"", "th:utext=\"${subject}\""));
        assertThat(mail.layout.html("en", "<b>", "Words")).contains("&lt;b&gt;").doesNotContain("Ackord Ltd.");
    }

    @Test
    void aWordCanBeAnotherOne(CapturedOutput log) throws IOException {
        write("de/words.properties", "status.resolved = erledigt");
        assertThat(answer("de")).endsWith("Vorgang C-1042 - erledigt\n");

        write("de/words.properties", "status.resloved = erledigt");
        assertThat(answer("de")).endsWith("Vorgang C-1042 - gelöst\n");
        assertThat(log).contains("says what nobody asks for: status.resloved");

        write("de/words.properties", "date = EEEE nonsense");
        assertThat(answer("de")).endsWith("Vorgang C-1042 - gelöst\n");
        assertThat(log).contains("has an unusable date pattern");
    }

    @Test
    void aFolderWithItsWordsIsALanguage(CapturedOutput log) throws IOException {
        var french = mail.builtIn.find("en/words.properties").orElseThrow().replace("= resolved", "= résolu");
        write("fr/words.properties", french);
        write("fr/answer.txt", "Subject: [(${reply})]\n[(${text})]\n\n[(${status})]\n");

        assertThat(mail.languages.supported()).containsExactly("de", "en", "fr");
        assertThat(mail.languages.choose("fr-CA")).isEqualTo("fr");
        assertThat(answer("fr")).isEqualTo("It works.\n\nrésolu\n");
        assertThat(mail.templates
                        .render("received", "fr", mail.samples.full("received", "en"))
                        .language())
                .isEqualTo("en");

        start(mail);
        assertThat(log)
                .contains(
                        "No mail text in 'fr' for [closed-silent, duplicate, handed-over, incident-declared, incident-resolved, incident-update,");
    }

    @Test
    void aLanguageThatLacksAWordIsNone() throws IOException {
        write("fr/words.properties", "status.open = en cours");
        write("fr/answer.txt", GOOD);

        assertThat(mail.languages.supported()).containsExactly("de", "en");
        assertThat(mail.languages.choose("fr")).isEqualTo("en");
        assertThat(answer("fr")).isEqualTo(BUILT_IN);
    }

    @Test
    void everyFileIsLookedAtWhenTheApplicationStarts(CapturedOutput log) throws IOException {
        write(ANSWER, GOOD);
        write("de/answer.txt", "Betreff: [(${reply})]");
        write("en/anwser.txt", GOOD);
        write("notes/todo.md", "Ask the lawyers");
        write(".DS_Store", "");

        start(mail);

        assertThat(log)
                .contains(
                        folder.resolve(ANSWER) + " is in use",
                        folder.resolve("de/answer.txt") + " is faulty and not used: does not begin with",
                        folder.resolve("en/anwser.txt") + " is faulty and not used: takes the place of no mail",
                        folder.resolve("notes/todo.md") + " is faulty and not used: takes the place of nothing")
                .doesNotContain("DS_Store");
    }

    @Test
    void aFolderThatIsNotThereIsToldAndHoldsUpNoMail(CapturedOutput log) {
        var nowhere = new MailTextsFixture(folder.resolve("not/there"), "en");

        start(nowhere);

        assertThat(log).contains("ERROR").contains(folder.resolve("not/there") + " is no folder");
        assertThat(nowhere.templates.render("answer", "en", values("It works.")).text())
                .isEqualTo(BUILT_IN);
    }

    private static void start(MailTextsFixture mail) {
        new TextFolderAtStart(mail.folder, mail.texts, mail.values).afterPropertiesSet();
    }

    private String answer(String language) {
        return mail.templates.render("answer", language, values("It works.")).text();
    }

    private static Map<String, Object> values(String text) {
        return Map.of(
                "caseKey", "C-1042", "subject", "Printer broken", "text", text, "status", new Word("status.resolved"));
    }

    private void write(String file, String content) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private static long lines(CapturedOutput log, String what) {
        return log.getOut()
                .lines()
                .filter(line -> line.contains(what) && line.contains("MailTexts"))
                .count();
    }
}
