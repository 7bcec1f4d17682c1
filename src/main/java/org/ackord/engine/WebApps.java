package org.ackord.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Tasklist, Cockpit and Admin: who may open them, and how they learn who has logged in. */
@Component
public class WebApps {

    private static final List<String> NAMES = List.of("tasklist", "cockpit", "admin");

    private final AuthorizationService authorizations;

    WebApps(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** The applications that somebody may open; the welcome page is everybody's. */
    public Set<String> openTo(String userId, List<String> groups) {
        var open = NAMES.stream()
                .filter(app -> authorizations.isUserAuthorized(
                        userId, groups, Permissions.ACCESS, Resources.APPLICATION, app));
        return Stream.concat(open, Stream.of("welcome")).collect(Collectors.toUnmodifiableSet());
    }

    /** Order 201 is after Spring Security and before the applications' own filters. */
    @Bean
    static FilterRegistrationBean<ContainerBasedAuthenticationFilter> signedInUserFilter() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", SignedInUser.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(201);
        return registration;
    }
}
