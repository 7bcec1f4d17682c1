package org.ackord.security;

import static org.ackord.security.Doors.any;
import static org.ackord.security.Doors.get;
import static org.ackord.security.Doors.one;
import static org.ackord.security.Doors.post;
import static org.springframework.security.config.http.SessionCreationPolicy.NEVER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * Staff's own pages: messages as customers sent them, for whoever may read cases; raw mails and the quarantine, for our own
 * people only; the models, for process owners.
 */
@Configuration(proxyBeanMethods = false)
class DeskChain {

    @Bean
    @Order(45)
    SecurityFilterChain deskPages(HttpSecurity http) throws Exception {
        return http.securityMatcher(one("/desk/**"))
                .authorizeHttpRequests(DeskChain::rules)
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusals.unauthorized()))
                .exceptionHandling(DeskChain::refusals)
                .requestCache(cache -> cache.requestCache(Landing.requestCache()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(NEVER))
                .csrf(Csrf::tokenForSessions)
                .headers(Headers::ofMessages)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.requestMatchers(get("/desk/messages/*/original")).hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(get("/desk/messages/**")).hasAnyRole(Roles.CASE_READERS);
        doors.requestMatchers(get("/desk/cases", "/desk/cases/actions", "/desk/cases/actions/*"))
                .hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(post("/desk/cases/actions", "/desk/cases/actions/*/undo"))
                .hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(get("/desk/quarantine", "/desk/shifts", "/desk/incidents", "/desk/incidents/*"))
                .hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(post("/desk/quarantine/*/*", "/desk/shifts/**", "/desk/incidents", "/desk/incidents/*/*"))
                .hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(get("/desk/postmortems", "/desk/postmortems/*", "/desk/retros", "/desk/retros/*"))
                .hasAnyRole(Roles.STAFF);
        doors.requestMatchers(get("/desk/postmortems/*/edit", "/desk/retros/*/edit"))
                .hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(post("/desk/postmortems", "/desk/postmortems/*", "/desk/postmortems/*/ready"))
                .hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(post("/desk/retros/*", "/desk/retros/*/ready")).hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(get("/desk/models", "/desk/models/*/*")).hasAnyRole(Roles.MODELLERS);
        doors.requestMatchers(post("/desk/models/*/*/move")).hasAnyRole(Roles.MODELLERS);
        doors.anyRequest().denyAll();
    }

    /** Whoever may not see a page does not learn that it exists. What stands inside a page asks for no login of its own. */
    private static void refusals(ExceptionHandlingConfigurer<HttpSecurity> refusals) {
        var hidden = any(
                "/desk/quarantine/**",
                "/desk/shifts/**",
                "/desk/cases/**",
                "/desk/incidents/**",
                "/desk/postmortems/**",
                "/desk/retros/**",
                "/desk/models/**");
        refusals.defaultAuthenticationEntryPointFor(Refusals.unauthorized(), one("/desk/messages/*/*/**"))
                .defaultAuthenticationEntryPointFor(Refusals.loginPage(), one("/**"))
                .defaultAccessDeniedHandlerFor(Refusals.notFound(), new OrRequestMatcher(hidden))
                .defaultAccessDeniedHandlerFor(Refusals.forbidden(), one("/**"));
    }
}
