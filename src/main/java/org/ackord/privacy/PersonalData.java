package org.ackord.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What a capability holds about people. Every call is in the caller's transaction. */
public interface PersonalData {

    /** The addresses that it holds as such, each with the instant since when. */
    default Map<String, Instant> addresses() {
        return Map.of();
    }

    /** The names that it holds with this address. */
    default Set<String> names(String email) {
        return Set.of();
    }

    /** The keys of the cases that this person is the contact of. */
    default Set<String> cases(String email) {
        return Set.of();
    }

    /** Why this person cannot be erased now, each with its remedy, by what it is about. */
    default Map<String, String> obstacles(Person person) {
        return Map.of();
    }

    void export(Person person, PersonExport export);

    /** Erases without a trace of the person; what counts stays, under the pseudonym. A second time there is nothing left. */
    void erase(Person person, Pseudonym pseudonym, Tally erased);
}
