package org.ackord.casework;

import java.util.List;
import java.util.Map;
import org.ackord.promise.Promise;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps what was promised under a key, and how they are told. The ledger and its escalation know keys only: a case is one of
 * them, and whatever else makes promises brings its own keeper (R14, R19).
 */
public interface PromiseKeeper {

    boolean holds(String key);

    /**
     * The user ids behind a role of the ladder.
     *
     * @param promise null for a warning, before anything was missed
     */
    List<String> behind(String key, String role, @Nullable Promise promise);

    /**
     * Mails our own people.
     *
     * @param words what the template names beside what it is about
     */
    void tell(String key, String template, List<String> to, List<String> inCopy, Map<String, ?> words);

    /**
     * Tells whoever else wants to hear that something was missed, once.
     *
     * @param told those who know already
     */
    default void missed(String key, List<String> told) {}
}
