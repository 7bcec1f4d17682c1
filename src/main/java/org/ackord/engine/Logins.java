package org.ackord.engine;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody is who they say: names and passwords that the engine keeps. */
@Component
public class Logins {

    /**
     * What a login is checked against.
     *
     * @param userId as it is on record; MySQL overlooks blanks at the end of what was typed
     * @param passwordHash changes whenever the password does, on every node; null where somebody has none
     */
    public record Credentials(String userId, @Nullable String passwordHash) {}

    private final IdentityService identity;
    private final PasswordHash hash;

    Logins(IdentityService identity, PasswordHash hash) {
        this.identity = identity;
        this.hash = hash;
    }

    /**
     * Whether this is the user's password. It takes as long where there is no such user, so that time tells no names. A hash
     * of an old kind is renewed.
     */
    public boolean isPasswordOf(String userId, String password) {
        var stored = credentials(userId).map(Credentials::passwordHash);
        if (stored.isEmpty()) hash.encrypt(password);
        if (stored.isEmpty() || !identity.checkPassword(userId, password)) return false;
        if (hash.isOutdated(stored.get())) renew(userId, password);
        return true;
    }

    public Optional<Credentials> credentials(String userId) {
        return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
                .map(user -> new Credentials(user.getId(), user.getPassword()));
    }

    /** Lets somebody try again whom the engine has locked. */
    public void unlock(String userId) {
        identity.unlockUser(userId);
    }

    /** The password was right until now, so it stays, whatever the rules say today. */
    private void renew(String userId, String password) {
        var user = identity.createUserQuery().userId(userId).singleResult();
        user.setPassword(password);
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }
}
