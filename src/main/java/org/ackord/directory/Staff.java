package org.ackord.directory;

import java.util.Collections;
import java.util.Set;
import org.ackord.engine.Groups;

/**
 * One of us: a user of the engine, with one login for Tasklist, Cockpit and REST.
 *
 * @param groups the ids of the groups, which say what the person does and may do
 */
public record Staff(String userId, String name, String email, Set<String> groups) {

    /** Works on cases. */
    public boolean isAgent() {
        return !Collections.disjoint(groups, Groups.AGENTS);
    }

    /** Is a lead, a manager or an administrator. */
    public boolean isLeading() {
        return !Collections.disjoint(groups, Groups.LEADING);
    }
}
