package org.ackord.security;

import static org.ackord.engine.Groups.ADMINS;
import static org.ackord.security.Doors.any;
import static org.ackord.security.Doors.get;
import static org.ackord.security.Doors.one;
import static org.ackord.security.Doors.post;
import static org.springframework.security.config.http.SessionCreationPolicy.NEVER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The REST API: for connected systems by Basic, for our people by the session of Tasklist too. */
@Configuration(proxyBeanMethods = false)
class ApiChain {

    @Bean
    @Order(30)
    SecurityFilterChain api(HttpSecurity http, Buckets buckets, LimitSettings limits) throws Exception {
        return http.securityMatcher(one("/api/**"))
                .authorizeHttpRequests(ApiChain::rules)
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusals.unauthorized()))
                .exceptionHandling(
                        refusals -> refusals.defaultAuthenticationEntryPointFor(Refusals.loginPage(), one("/api/docs"))
                                .defaultAuthenticationEntryPointFor(Refusals.unauthorized(), one("/**"))
                                .accessDeniedHandler(Refusals.forbidden()))
                .requestCache(cache -> cache.requestCache(Landing.requestCache()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(NEVER))
                .csrf(Csrf::tokenForSessions)
                .addFilterAfter(new IntakeLimit(buckets, limits), AuthorizationFilter.class)
                .headers(Headers::ofApi)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        casesOf(doors);
        doors.requestMatchers(post("/api/meetings", "/api/meetings/*/cancel")).hasAnyRole(Roles.CASE_READERS);
        doors.requestMatchers(get("/api/meetings/*")).hasAnyRole(Roles.CASE_READERS);
        doors.requestMatchers(post("/api/incidents", "/api/incidents/*/cases")).hasAnyRole(Roles.CASE_READERS);
        doors.requestMatchers(get("/api/incidents", "/api/incidents/*")).hasAnyRole(Roles.CASE_READERS);
        doors.requestMatchers(post("/api/incidents/*/updates", "/api/incidents/*/resolve"))
                .hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(get("/api/quarantine", "/api/quarantine/*", "/api/quarantine/*/original"))
                .hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(
                        post("/api/quarantine/*/release", "/api/quarantine/*/drop", "/api/quarantine/*/take-back"))
                .hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(get("/api/cards", "/api/dashboard", "/api/documentation-gaps"))
                .hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(any("/api/deadlines/**")).hasAnyRole(Roles.CALCULATORS);
        doors.requestMatchers(get("/api/audit/**")).hasAnyRole(ADMINS);
        doors.requestMatchers(any("/api/privacy/**")).hasAnyRole(ADMINS);
        doors.requestMatchers(post("/api/logins/*/unlock")).hasAnyRole(ADMINS);
        doors.requestMatchers(any("/api/docs/**", "/api/swagger-ui/**", "/api/openapi/**"))
                .hasAnyRole(Roles.STAFF);
        doors.anyRequest().denyAll();
    }

    private static void casesOf(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.requestMatchers(post("/api/cases", "/api/cases/*/messages")).hasAnyRole(Roles.CASE_WRITERS);
        doors.requestMatchers(any("/api/tasks/*/reply/**")).hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(post(
                        "/api/cases/*/drafts",
                        "/api/cases/*/notes",
                        "/api/cases/*/messages/*/reply-needed",
                        "/api/cases/*/links/*/accept",
                        "/api/cases/*/links/*/decline"))
                .hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(Doors.of(HttpMethod.PUT, "/api/cases/*/watchers/me"))
                .hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(Doors.of(HttpMethod.DELETE, "/api/cases/*/watchers/me"))
                .hasAnyRole(Roles.CASE_WORKERS);
        doors.requestMatchers(get("/api/cases/**")).hasAnyRole(Roles.CASE_READERS);
    }
}
