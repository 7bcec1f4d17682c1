package org.ackord.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ackord.input.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 to whatever fails because the database is away, be it the check of a password or the work itself, so that a load
 * balancer asks another node and a client asks again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseAwayAnswer extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayAnswer.class);
    private static final String SECONDS = "5";
    private static final byte[] PAGE = TooMany.read("/pages/unavailable.html");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (response.isCommitted() || !DatabaseAway.isCauseOf(failed)) throw failed;
            LOG.warn("The database is away, a request is answered with 503");
            answer(request, response);
        }
    }

    /** A streamed answer fails on another thread, and is dispatched a second time to say so. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        if (response.containsHeader(HttpHeaders.CONTENT_DISPOSITION))
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        if (Refusals.wantsPage(request)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(PAGE);
        } else Refusals.unavailable(response);
    }
}
