package org.ackord.security;

import java.security.Principal;
import java.util.Map;
import org.ackord.engine.Accounts;
import org.ackord.engine.Logins;
import org.ackord.engine.Operation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For administrators: lets somebody log in again at once who failed too often. */
@RestController
class LoginsApi {

    private final LoginThrottle throttle;
    private final Accounts accounts;
    private final Logins logins;
    private final ApplicationEventPublisher events;

    LoginsApi(LoginThrottle throttle, Accounts accounts, Logins logins, ApplicationEventPublisher events) {
        this.throttle = throttle;
        this.accounts = accounts;
        this.logins = logins;
        this.events = events;
    }

    @PostMapping("/api/logins/{user}/unlock")
    ResponseEntity<Void> unlock(@PathVariable String user, Principal admin) {
        if (accounts.find(user).isEmpty()) return ResponseEntity.notFound().build();
        logins.unlock(user);
        throttle.unlock(user);
        events.publishEvent(new Operation(admin.getName(), "User", "Unlock", true, Map.of("userId", user)));
        return ResponseEntity.noContent().build();
    }
}
