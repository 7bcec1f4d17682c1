package org.ackord.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells Cockpit that there are no definitions of CMMN cases. It counts them together with all else that is deployed, and shows
 * no number at all when one is refused; the engine has no tables to count them in.
 */
final class NoCaseDefinitions extends OncePerRequestFilter {

    static final PathPatternRequestMatcher COUNT = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.GET, "/camunda/api/engine/engine/{engine}/case-definition/count");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !COUNT.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"count\":0}");
    }
}
