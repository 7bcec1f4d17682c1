package org.ackord.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives lists of the engine's REST API the length that the engine allows where a caller names none: the engine would refuse
 * the request (setting {@code query-max-results-limit}), and most callers and some pages of Cockpit name none.
 */
final class LimitedResults extends OncePerRequestFilter {

    private static final String LIMIT = "maxResults=2000";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(namesALimit(request) ? request : new Limited(request), response);
    }

    /** Reads the query itself: asking for a parameter would use up the body of a form. */
    private static boolean namesALimit(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.contains("maxResults=");
    }

    private static final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            var query = super.getQueryString();
            return query == null || query.isEmpty() ? LIMIT : query + "&" + LIMIT;
        }
    }
}
