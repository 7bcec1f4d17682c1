package org.ackord.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Calls of Camunda's set-up, which makes an administrator for any stranger while there is none (CVE-2026-77226). Ours is
 * made from configuration. Matched in the decoded path and in any case, below every application.
 */
final class SetupRequests implements RequestMatcher {

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.toLowerCase(Locale.ROOT).contains("/admin/setup");
    }
}
