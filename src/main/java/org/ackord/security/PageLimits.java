package org.ackord.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits what one address may do with customers' pages, and how many addresses it may try that open nothing; and keeps those
 * requests out of the access log, because whoever knows the path of such a page may open it. Not a bean: those guard every path.
 */
final class PageLimits extends OncePerRequestFilter {

    /** {@code server.tomcat.accesslog.condition-unless} */
    private static final String UNLOGGED = "ackord.unlogged";

    private final Buckets buckets;
    private final LimitSettings limits;

    PageLimits(Buckets buckets, LimitSettings limits) {
        this.buckets = buckets;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(UNLOGGED, true);
        var who = Addresses.counted(request.getRemoteAddr());
        var wait = buckets.waitFor(limits.ofUnknownLinks(), who).or(() -> buckets.take(limitOf(request), who));
        if (wait.isPresent()) {
            TooMany.page(response, wait.get());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()) buckets.take(limits.ofUnknownLinks(), who);
    }

    private Limit limitOf(HttpServletRequest request) {
        if (request.getServletPath().startsWith("/status")) return limits.ofStatusPages();
        var reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        return reads ? limits.ofSurveys() : limits.ofAnswers();
    }
}
