package org.ackord.audit;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who asks, and from where. */
final class Caller {

    static final String STRANGER = "stranger";
    static final String SYSTEM = "system";

    private Caller() {}

    /** @return of the other end of the connection, as the server sees it; null outside a request */
    static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }

    static String userId() {
        Principal login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null) return login.getName();
        return address() == null ? SYSTEM : STRANGER;
    }
}
