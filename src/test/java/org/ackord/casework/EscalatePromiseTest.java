package org.ackord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.ackord.SameInstant;
import org.ackord.promise.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.Terms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R19: people change a case while its ladder climbs. */
class EscalatePromiseTest extends Journey {

    private static final Terms VIP = new Terms("VIP", null, null, null);

    @Autowired
    private SameInstant atTheSameInstant;

    @Test
    void aRungWaitsForWhoeverChangesThePromise() throws Exception {
        writesIn(ANN, "2026-06-05T16:30");
        timePassesUntil("2026-06-05T16:50");

        atTheSameInstant.meet(() -> ledger.changeTerms(caseKey, VIP, Party.SE, now()), () -> {
            timePassesUntil("2026-06-05T17:00");
            return caseKey;
        });

        assertThat(levels(promise(Kind.ACK))).containsExactly(0, 1, 2);
        assertThat(openTasks()).containsExactly("Task_AcknowledgeAndTriage");
    }
}
