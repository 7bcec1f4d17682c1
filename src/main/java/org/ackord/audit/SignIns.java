package org.ackord.audit;

import org.ackord.engine.Accounts;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Logins and what became of them. Calls of machines, which bring their password each time, are no logins; refused ones are. */
@Component
class SignIns {

    private final AuditLog log;
    private final Accounts accounts;

    SignIns(AuditLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    /** A person has a session from now on. */
    @EventListener
    void on(InteractiveAuthenticationSuccessEvent session) {
        log.record(session.getAuthentication().getName(), AuditAction.LOGGED_IN, null, null);
    }

    /** A guesser who is turned away unheard leaves no further line: a flood must not fill the log. */
    @EventListener
    void on(AbstractAuthenticationFailureEvent refused) {
        if (refused.getException() instanceof LockedException) return;
        var reason = refused.getException().getClass().getSimpleName();
        log.record(known(refused.getAuthentication()), AuditAction.LOGIN_REFUSED, null, reason);
    }

    @EventListener
    void on(LogoutSuccessEvent left) {
        log.record(left.getAuthentication().getName(), AuditAction.LOGGED_OUT, null, null);
    }

    /** What was typed where a name belongs may be a password. */
    private String known(Authentication attempt) {
        return accounts.find(attempt.getName()).isPresent() ? attempt.getName() : Caller.STRANGER;
    }
}
