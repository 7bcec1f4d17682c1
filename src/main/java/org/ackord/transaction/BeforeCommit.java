package org.ackord.transaction;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Work that a transaction does before its commit, once for each key however often the key was given; also for keys that come
 * while such work is done. Whoever gives one needs a transaction.
 */
public final class BeforeCommit {

    private final Consumer<String> work;

    public BeforeCommit(Consumer<String> work) {
        this.work = work;
    }

    public void add(String key) {
        OncePerTransaction.findOrBegin(Todos.class, () -> new Todos(new LinkedHashSet<>()))
                .open
                .add(new Todo(this, key));
    }

    /** Nothing needs to be done for this key so far. */
    public void remove(String key) {
        OncePerTransaction.find(Todos.class).ifPresent(todos -> todos.open.remove(new Todo(this, key)));
    }

    private record Todo(BeforeCommit of, String key) {}

    private record Todos(Set<Todo> open) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            while (!open.isEmpty()) {
                var next = open.iterator().next();
                open.remove(next);
                next.of.work.accept(next.key);
            }
        }
    }
}
