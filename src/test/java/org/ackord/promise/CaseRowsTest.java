package org.ackord.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ackord.time.PromiseClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How often the table is read in one transaction. */
class CaseRowsTest {

    private static final String KEY = "C-1000";
    private static final Policy POLICY = new Policy("eta", PromiseClock.ELAPSED, "PT4H", new BigDecimal("0.75"));

    private final PromiseRows table = mock();
    private final CaseRows rows = new CaseRows(table);
    private final PromiseRow row = mock();

    @BeforeEach
    void begin() {
        when(table.of(KEY)).thenReturn(List.of(row));
        when(table.lock(KEY)).thenReturn(List.of(row));
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void readsThemOnce() {
        assertThat(rows.of(KEY)).containsExactly(row);
        assertThat(rows.of(KEY)).containsExactly(row);

        verify(table, times(1)).of(KEY);
    }

    @Test
    void locksThemOnceAndKnowsThemByThat() {
        rows.of(KEY);

        assertThat(rows.locked(KEY)).containsExactly(row);
        assertThat(rows.locked(KEY)).containsExactly(row);
        assertThat(rows.of(KEY)).containsExactly(row);

        verify(table, times(1)).of(KEY);
        verify(table, times(1)).lock(KEY);
    }

    @Test
    void knowsWhatItHasAddedWithoutReadingItAgain() {
        var first = row("2026-06-01T09:00:00Z");
        var second = row("2026-06-01T10:00:00Z");
        var third = row("2026-06-01T11:00:00Z");
        when(table.lock(KEY)).thenReturn(List.of(first, third));
        rows.locked(KEY);

        rows.add(second);

        assertThat(rows.of(KEY)).containsExactly(first, second, third);
        assertThat(rows.locked(KEY)).containsExactly(first, second, third);
        verify(table).save(second);
        verify(table, times(1)).lock(KEY);
        verify(table, never()).of(KEY);
    }

    @Test
    void readsWhatItHasAddedToACaseThatItHasNotRead() {
        rows.add(row("2026-06-01T09:00:00Z"));

        assertThat(rows.of(KEY)).containsExactly(row);
    }

    private static PromiseRow row(String startedAt) {
        var making = new Making(KEY, Kind.ETA, Party.SE, null, null, "support-us", "erin.se");
        return new PromiseRow(making, POLICY, Instant.parse(startedAt));
    }

    @Test
    void knowsNothingOfAnotherTransaction() {
        rows.of(KEY);
        end();
        TransactionSynchronizationManager.initSynchronization();

        rows.of(KEY);

        verify(table, times(2)).of(KEY);
    }

    @Test
    void outsideATransactionItReadsThemEachTime() {
        end();

        rows.of(KEY);
        rows.of(KEY);

        verify(table, times(2)).of(KEY);
    }
}
