package org.ackord.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressHashTest {

    private static final String ANN = "ann@northwind.example";

    private final AddressHash before = new AddressHash("the secret of last year", "");
    private final AddressHash now = new AddressHash("the secret of this year", "the secret of last year");

    @Test
    void knowsAPersonByTheSecretBefore() {
        assertThat(now.all(ANN).contains(before.of(ANN))).isTrue();
        assertThat(now.all(ANN).contains(now.of(ANN))).isTrue();
        assertThat(now.of(ANN)).isNotEqualTo(before.of(ANN));
    }

    @Test
    void knowsNobodyByASecretThatIsGone() {
        assertThat(new AddressHash("the secret of this year", "").all(ANN).contains(before.of(ANN)))
                .isFalse();
        assertThat(now.all("bob@northwind.example").contains(before.of(ANN))).isFalse();
    }
}
