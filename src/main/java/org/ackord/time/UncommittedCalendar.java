package org.ackord.time;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A changed calendar that only its own transaction may see until the commit. */
record UncommittedCalendar(BusinessCalendar calendar, Consumer<BusinessCalendar> committed)
        implements TransactionSynchronization {

    /** The last change of this transaction, if there is one. */
    static @Nullable BusinessCalendar of(String id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return null;
        BusinessCalendar last = null;
        for (var each : TransactionSynchronizationManager.getSynchronizations())
            if (each instanceof UncommittedCalendar changed
                    && changed.calendar.id().equals(id)) last = changed.calendar;
        return last;
    }

    @Override
    public void afterCommit() {
        committed.accept(calendar);
    }
}
