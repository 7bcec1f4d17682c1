package org.ackord.security;

import org.ackord.engine.Accounts;
import org.ackord.engine.Logins;
import org.ackord.engine.Logins.Credentials;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a login against the users of the engine. Whoever guesses is turned away before the engine is asked: the engine
 * locks the account instead, so that a stranger could lock anyone out by name.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private final Accounts accounts;
    private final Logins logins;
    private final CheckedPasswords checked;
    private final LoginThrottle throttle;

    EngineLogin(Accounts accounts, Logins logins, CheckedPasswords checked, LoginThrottle throttle) {
        this.accounts = accounts;
        this.logins = logins;
        this.checked = checked;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        var known = logins.credentials(name);
        if (!checked.isRight(known, password, () -> guess(addressOf(attempt), name, password)))
            throw new BadCredentialsException("name or password is wrong");
        return login(known.map(Credentials::userId).orElse(name), attempt);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private boolean guess(String address, String name, String password) {
        throttle.refuse(address, name).ifPresent(wait -> {
            throw new TooManyLogins(wait);
        });
        if (!logins.isPasswordOf(name, password)) return false;
        throttle.succeeded(address, name);
        return true;
    }

    private Authentication login(String userId, Authentication attempt) {
        var login = UsernamePasswordAuthenticationToken.authenticated(
                userId, null, accounts.groupsOf(userId).stream().map(Roles::of).toList());
        login.setDetails(attempt.getDetails());
        return login;
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
