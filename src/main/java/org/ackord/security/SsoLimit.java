package org.ackord.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Each sign-in takes a session from its first step, and a line of the audit log where it fails: one address has its share. */
@Component
@Profile("sso")
class SsoLimit {

    private final Buckets buckets;
    private final Limit limit;

    SsoLimit(Buckets buckets, LimitSettings limits) {
        this.buckets = buckets;
        this.limit = limits.ofSignIns();
    }

    Filter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var wait = buckets.take(limit, Addresses.counted(request.getRemoteAddr()));
                if (wait.isPresent()) TooMany.page(response, wait.get());
                else chain.doFilter(request, response);
            }
        };
    }
}
