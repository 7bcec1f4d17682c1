package org.ackord.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** What follows a sign-in. One that failed is told, as a login with a wrong password is: Spring Security is silent about it. */
@Component
@Profile("sso")
class SsoHandlers {

    private final Landing landing;
    private final ApplicationEventPublisher events;

    SsoHandlers(Landing landing, ApplicationEventPublisher events) {
        this.landing = landing;
        this.events = events;
    }

    Landing landing() {
        return landing;
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var nobody = UsernamePasswordAuthenticationToken.unauthenticated("", "");
        events.publishEvent(new AuthenticationFailureBadCredentialsEvent(nobody, refused));
        response.sendRedirect("/login?refused");
    }
}
