package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ackord.input.FaultyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void keepsTheLocalPartAndLowersTheDomain() {
        assertThat(Address.of("from", " Ann.O'Hara+x@NorthWind.Example ", " Ann "))
                .isEqualTo(new Address("Ann.O'Hara+x@northwind.example", "Ann"));
    }

    @Test
    void writesAnInternationalDomainInAscii() {
        assertThat(Address.of("from", "ann@bücher.example", null).email()).isEqualTo("ann@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@northwind.example",
                "ann@",
                "ann@northwind",
                "ann@-x.example",
                "ann@[127.0.0.1]",
                "\"<script>\"@x.example",
                "a b@x.example",
                "a@x.example,b@x.example",
                "Ann <ann@x.example>",
                "ann@x.example\r\nBcc: v@x.example",
                "ann@x.example\u0000",
                "ann..b@x.example",
                "änn@x.example",
                "ann@x.example\r\nRCPT TO:<v@x.example>"
            })
    void refusesWhatIsNotOnePlainMailbox(String email) {
        assertThatThrownBy(() -> Address.of("from.email", email, null))
                .isInstanceOf(FaultyInput.class)
                .hasMessageStartingWith("from.email:");
    }

    @Test
    void refusesANameThatWouldBecomeAHeader() {
        assertThatThrownBy(() -> Address.of("from", "ann@x.example", "Ann\r\nBcc: v@x.example"))
                .hasMessageStartingWith("from:");
    }
}
