package org.ackord.action;

import java.util.Optional;

/** Whoever has something that actions follow from: postmortems, retros. */
public interface Origins {

    /** Empty when the key is none of theirs. */
    Optional<Origin> find(String key);
}
