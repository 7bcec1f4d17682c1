package org.ackord.security;

import static org.ackord.engine.Groups.ADMINS;
import static org.ackord.engine.Groups.AGENTS;
import static org.ackord.engine.Groups.INTEGRATIONS;
import static org.ackord.engine.Groups.MANAGERS;
import static org.ackord.engine.Groups.PROCESS_OWNERS;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Groups of the engine as roles, and who has which in common. */
final class Roles {

    static final String[] STAFF = and(AGENTS, ADMINS, PROCESS_OWNERS);
    static final String[] CASE_READERS = and(AGENTS, ADMINS, INTEGRATIONS);
    static final String[] CASE_WORKERS = and(AGENTS, ADMINS);
    static final String[] MODELLERS = {PROCESS_OWNERS, ADMINS};
    static final String[] CASE_WRITERS = {INTEGRATIONS, ADMINS};
    static final String[] CALCULATORS = and(AGENTS, ADMINS, PROCESS_OWNERS, INTEGRATIONS);
    static final String[] MONITORS = {ADMINS, MANAGERS, INTEGRATIONS};

    private static final String PREFIX = "ROLE_";

    private Roles() {}

    static GrantedAuthority of(String group) {
        return new SimpleGrantedAuthority(PREFIX + group);
    }

    static List<String> groupsOf(Authentication login) {
        return login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(PREFIX))
                .map(authority -> authority.substring(PREFIX.length()))
                .toList();
    }

    private static String[] and(List<String> groups, String... more) {
        return Stream.concat(groups.stream(), Stream.of(more)).toArray(String[]::new);
    }
}
