package org.ackord.security;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Turns away an address that failed too often, before the password is looked at: with one name, with any, or with so many at
 * once that checking them would keep others waiting. A guess is counted when it begins and taken back when it was right.
 */
@Component
class LoginThrottle {

    private static final char BEFORE_NAME = ' ';

    private final Buckets buckets;
    private final Limit byName;
    private final Limit byAddress;
    private final Limit checks;

    LoginThrottle(Buckets buckets, LimitSettings limits) {
        this.buckets = buckets;
        this.byName = limits.ofName();
        this.byAddress = limits.ofAddress();
        this.checks = limits.ofChecks();
    }

    /** @return how long to wait, if this guess is refused */
    Optional<Duration> refuse(String address, String name) {
        var who = Addresses.counted(address);
        var wait = buckets.waitFor(byAddress, who).or(() -> buckets.waitFor(byName, key(who, name)));
        if (wait.isPresent()) return wait;
        return buckets.take(checks, who)
                .or(() -> buckets.take(byName, key(who, name)))
                .or(() -> buckets.take(byAddress, who));
    }

    void succeeded(String address, String name) {
        var who = Addresses.counted(address);
        buckets.giveBack(byAddress, who);
        buckets.giveBack(checks, who);
        var key = key(who, name);
        buckets.forget(byName, key::equals);
    }

    /** Whoever mistyped may try again at once, from everywhere. */
    void unlock(String name) {
        var ending = key("", name);
        buckets.forget(byName, key -> key.endsWith(ending));
    }

    /** Databases may overlook blanks at the end of a name, or not tell large letters from small ones. */
    private static String key(String who, String name) {
        return who + BEFORE_NAME + name.stripTrailing().toLowerCase(Locale.ROOT);
    }
}
