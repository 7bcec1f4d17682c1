package org.ackord.security;

import static org.springframework.security.config.http.SessionCreationPolicy.NEVER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Messages as customers sent them: for whoever may read cases; the raw mail only for our own people. */
@Configuration(proxyBeanMethods = false)
class DeskMessagesChain {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    @Bean
    @Order(45)
    SecurityFilterChain deskMessages(HttpSecurity http) throws Exception {
        return http.securityMatcher(PATHS.matcher("/desk/messages/**"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(PATHS.matcher(HttpMethod.GET, "/desk/messages/*/original"))
                                .hasAnyRole(Roles.CASE_WORKERS)
                                .requestMatchers(PATHS.matcher(HttpMethod.GET, "/desk/messages/**"))
                                .hasAnyRole(Roles.CASE_READERS)
                                .anyRequest()
                                .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusals.unauthorized()))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                Refusals.loginPage(), PATHS.matcher("/desk/messages/*"))
                        .defaultAuthenticationEntryPointFor(Refusals.unauthorized(), PATHS.matcher("/**"))
                        .accessDeniedHandler(Refusals.forbidden()))
                .requestCache(cache -> cache.requestCache(Landing.requestCache()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(NEVER))
                .csrf(Csrf::tokenForSessions)
                .headers(Headers::ofMessages)
                .build();
    }
}
