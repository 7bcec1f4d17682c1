package org.ackord.privacy;

import java.util.UUID;

/** What stands in place of an erased person: random, so that it leads back to nobody. */
public record Pseudonym(String name) {

    /** Stands where an erased person's words were. */
    public static final String ERASED = "[erased]";

    public static Pseudonym random() {
        return new Pseudonym("person-" + UUID.randomUUID().toString().substring(0, 13));
    }

    /** No mail ever gets there (RFC 2606 §2). */
    public String email() {
        return name + "@erased.invalid";
    }
}
