package org.ackord.privacy;

import java.util.Set;

/** Keys for a list in SQL, which must not be empty. */
public final class Keys {

    private Keys() {}

    /** The keys, or one that nothing has. */
    public static Set<String> neverEmpty(Set<String> keys) {
        return keys.isEmpty() ? Set.of("-") : keys;
    }
}
