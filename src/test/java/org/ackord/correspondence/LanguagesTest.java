package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private final Languages languages = MailTextsFixture.builtIn().languages;

    @Test
    void areTheFoldersOfMailTexts() {
        assertThat(languages.supported()).containsExactly("de", "en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "de         | de",
                "de-AT      | de",
                "DE-ch-1996 | de",
                "fr,de,en   | de",
                "en-GB,de   | en",
                "fr-FR      | en",
                "x-klingon  | en",
                "-          | en"
            })
    void theFirstThatWeWriteInIsTaken(String tags, String language) {
        assertThat(languages.choose(tags)).isEqualTo(language);
    }

    @Test
    void theStandardLanguageIsASetting() {
        assertThat(new MailTextsFixture(null, "de").languages.choose("fr")).isEqualTo("de");
        assertThat(new MailTextsFixture(null, "de").languages.choose(null)).isEqualTo("de");
        assertThatThrownBy(() -> new MailTextsFixture(null, "fr"))
                .hasMessage("ackord.support.language is 'fr', but mail texts are in [de, en]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "de-AT            | -                          | de-at",
                "-                | de-AT, en-US;q=0.7         | de-at,en-us",
                "-                | en;q=0.2, de;q=0.9, fr;q=0 | de,en",
                "fr               | de                         | fr,de",
                "de (Deutsch), en | -                          | de,en",
                "*                | -                          | -",
                "de_DE            | de                         | de",
                "'; drop table'   | '<script>'                 | -",
                "-                | -                          | -"
            })
    void aMailSaysWhichItsWriterReads(String contentLanguage, String acceptLanguage, String tags) {
        assertThat(LanguageTags.of(contentLanguage, acceptLanguage)).isEqualTo(tags);
    }

    @Test
    void aHeaderWithoutEndIsNotReadToItsEnd() {
        assertThat(LanguageTags.of("de, " + "en-".repeat(100_000), null)).isEqualTo("de");
        assertThat(LanguageTags.of("de," + "en,fr,".repeat(5_000), null)).isEqualTo("de,en,fr");
    }
}
