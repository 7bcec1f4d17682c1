package org.ackord.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits how many cases and messages one user may bring: a connected system that runs wild floods nobody. */
final class IntakeLimit extends OncePerRequestFilter {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher INTAKE = new OrRequestMatcher(
            PATHS.matcher(HttpMethod.POST, "/api/cases"), PATHS.matcher(HttpMethod.POST, "/api/cases/*/messages"));

    private final Buckets buckets;
    private final Limit limit;

    IntakeLimit(Buckets buckets, LimitSettings limits) {
        this.buckets = buckets;
        this.limit = limits.ofIntake();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !INTAKE.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = buckets.take(limit, request.getUserPrincipal().getName());
        if (wait.isPresent()) TooMany.problem(response, wait.get());
        else chain.doFilter(request, response);
    }
}
