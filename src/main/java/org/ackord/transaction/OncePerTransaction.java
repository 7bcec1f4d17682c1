package org.ackord.transaction;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has one of: it is with the transaction while that is suspended, and gone at its end. Throws an
 * IllegalStateException outside a transaction.
 */
public final class OncePerTransaction {

    private OncePerTransaction() {}

    public static <T extends TransactionSynchronization> Optional<T> find(Class<T> kind) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    public static <T extends TransactionSynchronization> T findOrBegin(Class<T> kind, Supplier<T> begun) {
        return find(kind).orElseGet(() -> {
            var one = begun.get();
            TransactionSynchronizationManager.registerSynchronization(one);
            return one;
        });
    }
}
