package org.ackord.security;

import static org.springframework.security.config.http.SessionCreationPolicy.NEVER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Staff's own pages: messages as customers sent them, for whoever may read cases; raw mails and the quarantine, for our own
 * people only; the models, for process owners.
 */
@Configuration(proxyBeanMethods = false)
class DeskChain {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    @Bean
    @Order(45)
    SecurityFilterChain deskPages(HttpSecurity http) throws Exception {
        return http.securityMatcher(PATHS.matcher("/desk/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                PATHS.matcher(HttpMethod.GET, "/desk/messages/*/original"),
                                PATHS.matcher(HttpMethod.GET, "/desk/quarantine"),
                                PATHS.matcher(HttpMethod.GET, "/desk/cases"),
                                PATHS.matcher(HttpMethod.GET, "/desk/shifts"),
                                PATHS.matcher(HttpMethod.POST, "/desk/shifts/**"),
                                PATHS.matcher(HttpMethod.GET, "/desk/cases/actions"),
                                PATHS.matcher(HttpMethod.POST, "/desk/cases/actions"),
                                PATHS.matcher(HttpMethod.GET, "/desk/cases/actions/*"),
                                PATHS.matcher(HttpMethod.POST, "/desk/cases/actions/*/undo"),
                                PATHS.matcher(HttpMethod.GET, "/desk/incidents"),
                                PATHS.matcher(HttpMethod.POST, "/desk/incidents"),
                                PATHS.matcher(HttpMethod.GET, "/desk/incidents/*"),
                                PATHS.matcher(HttpMethod.POST, "/desk/incidents/*/*"),
                                PATHS.matcher(HttpMethod.POST, "/desk/quarantine/*/*"))
                        .hasAnyRole(Roles.CASE_WORKERS)
                        .requestMatchers(
                                PATHS.matcher(HttpMethod.GET, "/desk/postmortems"),
                                PATHS.matcher(HttpMethod.GET, "/desk/postmortems/*"),
                                PATHS.matcher(HttpMethod.GET, "/desk/retros"),
                                PATHS.matcher(HttpMethod.GET, "/desk/retros/*"))
                        .hasAnyRole(Roles.STAFF)
                        .requestMatchers(
                                PATHS.matcher(HttpMethod.GET, "/desk/postmortems/*/edit"),
                                PATHS.matcher(HttpMethod.POST, "/desk/postmortems"),
                                PATHS.matcher(HttpMethod.POST, "/desk/postmortems/*"),
                                PATHS.matcher(HttpMethod.POST, "/desk/postmortems/*/ready"),
                                PATHS.matcher(HttpMethod.GET, "/desk/retros/*/edit"),
                                PATHS.matcher(HttpMethod.POST, "/desk/retros/*"),
                                PATHS.matcher(HttpMethod.POST, "/desk/retros/*/ready"))
                        .hasAnyRole(Roles.CASE_WORKERS)
                        .requestMatchers(
                                PATHS.matcher(HttpMethod.GET, "/desk/models"),
                                PATHS.matcher(HttpMethod.GET, "/desk/models/*/*"),
                                PATHS.matcher(HttpMethod.POST, "/desk/models/*/*/move"))
                        .hasAnyRole(Roles.MODELLERS)
                        .requestMatchers(PATHS.matcher(HttpMethod.GET, "/desk/messages/**"))
                        .hasAnyRole(Roles.CASE_READERS)
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusals.unauthorized()))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                Refusals.unauthorized(), PATHS.matcher("/desk/messages/*/*/**"))
                        .defaultAuthenticationEntryPointFor(Refusals.loginPage(), PATHS.matcher("/**"))
                        .defaultAccessDeniedHandlerFor(Refusals.notFound(), PATHS.matcher("/desk/quarantine/**"))
                        .defaultAccessDeniedHandlerFor(Refusals.notFound(), PATHS.matcher("/desk/shifts/**"))
                        .defaultAccessDeniedHandlerFor(Refusals.notFound(), PATHS.matcher("/desk/cases/**"))
                        .defaultAccessDeniedHandlerFor(Refusals.notFound(), PATHS.matcher("/desk/incidents/**"))
                        .defaultAccessDeniedHandlerFor(Refusals.notFound(), PATHS.matcher("/desk/postmortems/**"))
                        .defaultAccessDeniedHandlerFor(Refusals.notFound(), PATHS.matcher("/desk/retros/**"))
                        .defaultAccessDeniedHandlerFor(Refusals.notFound(), PATHS.matcher("/desk/models/**"))
                        .defaultAccessDeniedHandlerFor(Refusals.forbidden(), PATHS.matcher("/**")))
                .requestCache(cache -> cache.requestCache(Landing.requestCache()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(NEVER))
                .csrf(Csrf::tokenForSessions)
                .headers(Headers::ofMessages)
                .build();
    }
}
