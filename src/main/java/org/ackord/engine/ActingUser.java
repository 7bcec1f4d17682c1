package org.ackord.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * On whose behalf the current thread calls the engine. The engine checks rights only for such a user; without one, whoever
 * calls may do everything. So set it in front of every way in, and clear it in a {@code finally}.
 */
@Component
public class ActingUser {

    private final IdentityService identity;

    ActingUser(IdentityService identity) {
        this.identity = identity;
    }

    public void set(String userId, List<String> groups) {
        identity.setAuthentication(userId, groups);
    }

    public void clear() {
        identity.clearAuthentication();
    }
}
