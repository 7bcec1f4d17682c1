package org.ackord.audit;

import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditSealerTest {

    private static final int PATIENCE = 20_000;

    private final AuditChain chain = mock(AuditChain.class);

    @Test
    void whatFailsIsSealedWithoutAFurtherDeed() throws InterruptedException {
        doThrow(new IllegalStateException("the database is away"))
                .doNothing()
                .when(chain)
                .sealWhatIsLeft(Instant.EPOCH);
        var sealer = new AuditSealer(chain, Clock.systemUTC(), Duration.ofMillis(10));

        sealer.start();

        verify(chain, timeout(PATIENCE).times(2)).sealWhatIsLeft(Instant.EPOCH);
        sealer.destroy();
        verify(chain, times(2)).sealWhatIsLeft(Instant.EPOCH);
    }
}
