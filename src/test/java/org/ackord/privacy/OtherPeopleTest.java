package org.ackord.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherPeopleTest {

    private static final int MANY = 200_000;

    private final OtherPeople others =
            new OtherPeople(new Person("ann@northwind.example", Set.of("Ann"), Set.of()), "ackord.example");

    @Test
    void leavesOnesOwnCompanyAndUsAndNobodyElse() {
        assertThat(others.removed(
                        "Ann@northwind.example, bob@northwind.example, support@ackord.example, eve@else.example"))
                .isEqualTo("Ann@northwind.example, bob@northwind.example, support@ackord.example, [redacted]");
    }

    /** A pattern that goes back over its steps would take hours with these; this one takes a fraction of a second. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "a@", "a.", "a@b-", "a@b.", "@a", "a@b.c@"})
    void readsALongBadMailInLittleTime(String repeated) {
        var text = repeated.repeat(MANY) + '!';
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> others.removed(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@", "@", "a@b.c@"})
    void readsALongTailInLittleTime(String start) {
        var text = start + "b".repeat(MANY);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> others.removed(text));
    }
}
