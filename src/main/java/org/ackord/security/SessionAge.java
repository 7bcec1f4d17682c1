package org.ackord.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that has lasted long enough, however busy it is. Both times are the server's own: the clock of the demo, which
 * can be moved, logs nobody out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SessionAge extends OncePerRequestFilter {

    private final Duration longest;

    SessionAge(@Value("${ackord.sessions.longest:12h}") Duration longest) {
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && isOver(session)) session.invalidate();
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        return session.getLastAccessedTime() - session.getCreationTime() >= longest.toMillis();
    }
}
