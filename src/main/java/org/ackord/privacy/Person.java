package org.ackord.privacy;

import java.util.Set;

/**
 * Somebody whose data is meant.
 *
 * @param email in lower case
 * @param names that we know the person by, as they are written
 * @param cases the keys of the cases that this person is the contact of
 */
public record Person(String email, Set<String> names, Set<String> cases) {

    /** The keys of the cases for a list in SQL. */
    public Set<String> keys() {
        return Keys.neverEmpty(cases);
    }

    public String domain() {
        return email.substring(email.lastIndexOf('@') + 1);
    }
}
