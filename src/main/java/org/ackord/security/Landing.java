package org.ackord.security;

import static org.ackord.engine.Groups.ADMINS;
import static org.ackord.engine.Groups.LEADS;
import static org.ackord.engine.Groups.MANAGERS;
import static org.ackord.engine.Groups.PROCESS_OWNERS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.stereotype.Component;

/** Where somebody finds himself after the login: the page that he asked for, or else where his work is. */
@Component
class Landing extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final List<String> WATCHERS = List.of(LEADS, MANAGERS, PROCESS_OWNERS, ADMINS);

    Landing() {
        setRequestCache(requestCache());
    }

    /** Remembers pages that people ask for; not the pictures and scripts that a browser asks for by itself. */
    static RequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        var paths = PathPatternRequestMatcher.withDefaults();
        cache.setRequestMatcher(new OrRequestMatcher(
                paths.matcher(HttpMethod.GET, "/camunda/app/{app}/{engine}/"),
                paths.matcher(HttpMethod.GET, "/desk/{page}")));
        return cache;
    }

    static String pageOf(Authentication login) {
        var watches = Roles.groupsOf(login).stream().anyMatch(WATCHERS::contains);
        return "/camunda/app/%s/default/".formatted(watches ? "cockpit" : "tasklist");
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication login) {
        return pageOf(login);
    }
}
