package org.ackord.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How often the table is read in one transaction. */
class CaseRowsTest {

    private static final String KEY = "C-1000";

    private final PromiseRows table = mock();
    private final CaseRows rows = new CaseRows(table);
    private final PromiseRow row = mock();

    @BeforeEach
    void begin() {
        when(table.of(any())).thenReturn(List.of(row));
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

        verify(table, times(1)).of(List.of(KEY));
    }

    @Test
    void locksThemOnceAndKnowsThemByThat() {
        rows.of(KEY);

        assertThat(rows.locked(KEY)).containsExactly(row);
        assertThat(rows.locked(KEY)).containsExactly(row);
        assertThat(rows.of(KEY)).containsExactly(row);

        verify(table, times(1)).of(List.of(KEY));
        verify(table, times(1)).lock(KEY);
    }

    @Test
    void readsThemAgainAfterOneWasAdded() {
        var making = new Making(KEY, Kind.ETA, Party.SE, null, null, "support-us", "erin.se");
        when(row.making()).thenReturn(making);
        rows.locked(KEY);

        rows.add(row);
        rows.locked(KEY);

        verify(table).save(row);
        verify(table, times(1)).of(List.of(KEY));
    }

    @Test
    void knowsNothingOfAnotherTransaction() {
        rows.of(KEY);
        end();
        TransactionSynchronizationManager.initSynchronization();

        rows.of(KEY);

        verify(table, times(2)).of(List.of(KEY));
    }

    @Test
    void outsideATransactionItReadsThemEachTime() {
        end();

        rows.of(KEY);
        rows.of(KEY);

        verify(table, times(2)).of(List.of(KEY));
    }
}
