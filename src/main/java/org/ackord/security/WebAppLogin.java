package org.ackord.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.ackord.engine.WebApps;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The form that Tasklist and Cockpit show inside an open page when the session has ended. It has to log in with us: a login
 * with Camunda alone would be turned away by the next filter.
 */
@Component
class WebAppLogin {

    /** The names of the engines, which the form asks for before it sends name and password. */
    static final String FIRST_REQUEST = "/camunda/api/engine/engine/";

    private final EngineLogin logins;
    private final WebApps apps;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    WebAppLogin(EngineLogin logins, WebApps apps, ObjectMapper json, ApplicationEventPublisher events) {
        this.logins = logins;
        this.apps = apps;
        this.json = json;
        this.events = events;
    }

    UsernamePasswordAuthenticationFilter filter() {
        var manager = new ProviderManager(logins);
        manager.setAuthenticationEventPublisher(new DefaultAuthenticationEventPublisher(events));
        var filter = new UsernamePasswordAuthenticationFilter(manager);
        filter.setApplicationEventPublisher(events);
        var form = PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/login/{app}");
        filter.setRequiresAuthenticationRequestMatcher(request -> form.matches(request) && !isFromElsewhere(request));
        filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setAuthenticationSuccessHandler(this::answer);
        filter.setAuthenticationFailureHandler(unauthorized());
        return filter;
    }

    /** A form of another site must not log anybody in. Tasklist's own has no token left when its session has ended. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin");
    }

    private static AuthenticationFailureHandler unauthorized() {
        return (request, response, failed) -> {
            if (failed instanceof TooManyLogins tooMany) TooMany.problem(response, tooMany.waitFor());
            else response.setStatus(HttpStatus.UNAUTHORIZED.value());
        };
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                Map.of(
                        "userId",
                        login.getName(),
                        "authorizedApps",
                        apps.openTo(login.getName(), Roles.groupsOf(login))));
    }
}
