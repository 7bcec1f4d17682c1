package org.ackord.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusLinksTest {

    private static final String BASE = "https://support.example/";

    private final SignedLinks signed = new SignedLinks(BASE, "a secret of at least thirty-two bytes", "");
    private final StatusLinks links = new StatusLinks(signed);

    @Test
    void namesTheCaseThatALinkIsFor() {
        var url = links.urlFor("C-1042");

        assertThat(url).startsWith("https://support.example/status/Qy0xMDQy.").isEqualTo(links.urlFor("C-1042"));
        assertThat(links.caseKeyOf(token(url))).contains("C-1042");
    }

    @Test
    void refusesTheSignatureOfAnotherCase() {
        var other = links.urlFor("C-1043");

        assertThat(links.caseKeyOf("Qy0xMDQy" + token(other).substring(8))).isEmpty();
    }

    @Test
    void refusesTheSignatureOfAnotherPurpose() {
        assertThat(links.caseKeyOf("Qy0xMDQy." + signed.sign("survey", "C-1042")))
                .isEmpty();
    }

    @Test
    void refusesTheSignatureOfAnotherInstallation() {
        var elsewhere = new StatusLinks(new SignedLinks(BASE, "another secret of thirty-two bytes!", ""));

        assertThat(links.caseKeyOf(token(elsewhere.urlFor("C-1042")))).isEmpty();
    }

    @Test
    void linksOfTheSecretBeforeStillOpen() {
        var before = token(links.urlFor("C-1042"));
        var renewed = new StatusLinks(
                new SignedLinks(BASE, "the new secret of thirty-two bytes!", "a secret of at least thirty-two bytes"));
        var after = new StatusLinks(new SignedLinks(BASE, "the new secret of thirty-two bytes!", ""));

        assertThat(renewed.caseKeyOf(before)).contains("C-1042");
        assertThat(renewed.urlFor("C-1042")).isEqualTo(after.urlFor("C-1042")).doesNotContain(before);
        assertThat(after.caseKeyOf(before)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "x", "Qy0xMDQy", "Qy0xMDQy.", "%%%.%%%", "ä.ö", "Qy0xMDQy=.x"})
    void refusesWhatIsNoToken(String token) {
        assertThat(links.caseKeyOf(token)).isEmpty();
    }

    @Test
    void refusesATokenInAnotherSpelling() {
        var token = token(links.urlFor("C-1042"));

        assertThat(links.caseKeyOf(token + "=")).isEmpty();
        assertThat(links.caseKeyOf(token.replace(".", "=."))).isEmpty();
        assertThat(links.caseKeyOf(token + ".x")).isEmpty();
    }

    @Test
    void signsWithTwoHundredFiftySixBits() {
        var signature = signed.sign("survey", "1");

        assertThat(Base64.getUrlDecoder().decode(signature.getBytes(StandardCharsets.US_ASCII)))
                .hasSize(32);
    }

    private static String token(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
