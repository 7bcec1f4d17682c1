package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final String MAIL = "From: ann@x.example\r\nMessage-ID: <1@x.example>\r\nSubject: a\r\n\r\nbody";

    @Test
    void isTheSameHoweverAMailTravelled() {
        assertThat(of("Received: from a; today\r\n" + MAIL)).isEqualTo(of("Received: from b; now\r\n" + MAIL));
    }

    @Test
    void differsWhenTheSameIdSaysSomethingElse() {
        assertThat(of(MAIL)).isNotEqualTo(of(MAIL + "!")).isNotEqualTo(of(MAIL.replace("ann", "eve")));
    }

    @Test
    void countsEveryByteOfAMailWithoutAnId() {
        var mail = MAIL.replace("Message-ID: <1@x.example>\r\n", "");

        assertThat(of("Received: 1\r\n" + mail)).isNotEqualTo(of("Received: 2\r\n" + mail));
    }

    private static String of(String mail) {
        return Fingerprint.of(mail.getBytes(UTF_8));
    }
}
