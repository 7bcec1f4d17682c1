package org.ackord.security;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The demo clock and the preview of mails need no login and no CSRF token, but they answer the own machine alone. Bodies are
 * JSON, which a page of another site cannot send. Outside the profile demo these paths are closed like any unknown one.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoChain {

    @Bean
    @Order(5)
    SecurityFilterChain clockChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/demo/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(DemoChain::fromThisMachine))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(Refusals.unauthorized())
                        .accessDeniedHandler(Refusals.forbidden()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Headers::ofDemo)
                .build();
    }

    private static AuthorizationDecision fromThisMachine(
            Supplier<Authentication> login, RequestAuthorizationContext context) {
        return new AuthorizationDecision(isLoopback(context.getRequest()));
    }

    private static boolean isLoopback(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
