package org.ackord.security;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** A guess that nobody looked at. */
final class TooManyLogins extends LockedException {

    private final Duration wait;

    TooManyLogins(Duration wait) {
        super("too many failed logins");
        this.wait = wait;
    }

    Duration waitFor() {
        return wait;
    }
}
