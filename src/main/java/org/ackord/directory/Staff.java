package org.ackord.directory;

import java.util.Set;

/**
 * One of us: a user of the engine, with one login for Tasklist, Cockpit and REST.
 *
 * @param groups the ids of the groups, which say what the person does and may do
 */
public record Staff(String userId, String name, String email, Set<String> groups) {}
