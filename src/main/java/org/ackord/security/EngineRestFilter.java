package org.ackord.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ackord.engine.ActingUser;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets calls of the engine's REST API run with the rights of whoever calls. Not a bean: those guard every path. */
final class EngineRestFilter extends OncePerRequestFilter {

    private final ActingUser acting;

    EngineRestFilter(ActingUser acting) {
        this.acting = acting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var login = SecurityContextHolder.getContext().getAuthentication();
        acting.set(login.getName(), Roles.groupsOf(login));
        try {
            chain.doFilter(request, response);
        } finally {
            acting.clear();
        }
    }
}
