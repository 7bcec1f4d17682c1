package org.ackord.security;

import static org.ackord.engine.Groups.ADMINS;
import static org.springframework.security.config.http.SessionCreationPolicy.NEVER;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import org.ackord.engine.ActingUser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Ways in for machines. Chains are matched by objects: a path given as text is read as one of Spring MVC, and engine REST is
 * a servlet of its own.
 */
@Configuration(proxyBeanMethods = false)
class MachineChains {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    @Bean
    @Order(10)
    SecurityFilterChain engineRestChain(HttpSecurity http, ActingUser acting) throws Exception {
        return http.securityMatcher(PATHS.matcher("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(EngineRestDoor::decide))
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusals.unauthorized()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(Refusals.unauthorized())
                        .accessDeniedHandler(Refusals.forbidden()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new LimitedResults(), AuthorizationFilter.class)
                .addFilterAfter(new EngineRestFilter(acting), LimitedResults.class)
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain actuatorChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(PATHS.matcher("/actuator/**"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(PATHS.matcher(HttpMethod.GET, "/actuator/health/**"))
                                .permitAll()
                                .requestMatchers(PATHS.matcher(HttpMethod.GET, "/actuator/prometheus"))
                                .hasAnyRole(Roles.MONITORS)
                                .anyRequest()
                                .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusals.unauthorized()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(Refusals.unauthorized())
                        .accessDeniedHandler(Refusals.forbidden()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain apiChain(HttpSecurity http, Buckets buckets, LimitSettings limits) throws Exception {
        return http.securityMatcher(PATHS.matcher("/api/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                PATHS.matcher(HttpMethod.POST, "/api/cases"),
                                PATHS.matcher(HttpMethod.POST, "/api/cases/*/messages"))
                        .hasAnyRole(Roles.CASE_WRITERS)
                        .requestMatchers(
                                PATHS.matcher(HttpMethod.POST, "/api/cases/*/drafts"),
                                PATHS.matcher(HttpMethod.POST, "/api/cases/*/notes"),
                                PATHS.matcher("/api/tasks/*/reply/**"),
                                PATHS.matcher(HttpMethod.PUT, "/api/cases/*/watchers/me"),
                                PATHS.matcher(HttpMethod.DELETE, "/api/cases/*/watchers/me"),
                                PATHS.matcher(HttpMethod.POST, "/api/cases/*/messages/*/reply-needed"),
                                PATHS.matcher(HttpMethod.POST, "/api/cases/*/links/*/accept"),
                                PATHS.matcher(HttpMethod.POST, "/api/cases/*/links/*/decline"))
                        .hasAnyRole(Roles.CASE_WORKERS)
                        .requestMatchers(PATHS.matcher(HttpMethod.GET, "/api/cases/**"))
                        .hasAnyRole(Roles.CASE_READERS)
                        .requestMatchers(
                                PATHS.matcher(HttpMethod.POST, "/api/meetings"),
                                PATHS.matcher(HttpMethod.POST, "/api/meetings/*/cancel"),
                                PATHS.matcher(HttpMethod.GET, "/api/meetings/*"))
                        .hasAnyRole(Roles.CASE_READERS)
                        .requestMatchers(
                                PATHS.matcher(HttpMethod.GET, "/api/quarantine"),
                                PATHS.matcher(HttpMethod.GET, "/api/quarantine/*"),
                                PATHS.matcher(HttpMethod.GET, "/api/quarantine/*/original"),
                                PATHS.matcher(HttpMethod.POST, "/api/quarantine/*/release"),
                                PATHS.matcher(HttpMethod.POST, "/api/quarantine/*/drop"),
                                PATHS.matcher(HttpMethod.POST, "/api/quarantine/*/take-back"))
                        .hasAnyRole(Roles.CASE_WORKERS)
                        .requestMatchers(
                                PATHS.matcher(HttpMethod.GET, "/api/cards"),
                                PATHS.matcher(HttpMethod.GET, "/api/dashboard"),
                                PATHS.matcher(HttpMethod.GET, "/api/documentation-gaps"))
                        .hasAnyRole(Roles.CASE_WORKERS)
                        .requestMatchers(
                                PATHS.matcher(HttpMethod.POST, "/api/incidents"),
                                PATHS.matcher(HttpMethod.POST, "/api/incidents/*/cases"),
                                PATHS.matcher(HttpMethod.GET, "/api/incidents"),
                                PATHS.matcher(HttpMethod.GET, "/api/incidents/*"))
                        .hasAnyRole(Roles.CASE_READERS)
                        .requestMatchers(
                                PATHS.matcher(HttpMethod.POST, "/api/incidents/*/updates"),
                                PATHS.matcher(HttpMethod.POST, "/api/incidents/*/resolve"))
                        .hasAnyRole(Roles.CASE_WORKERS)
                        .requestMatchers(PATHS.matcher("/api/deadlines/**"))
                        .hasAnyRole(Roles.CALCULATORS)
                        .requestMatchers(
                                PATHS.matcher(HttpMethod.GET, "/api/audit/**"),
                                PATHS.matcher("/api/privacy/**"),
                                PATHS.matcher(HttpMethod.POST, "/api/logins/*/unlock"))
                        .hasAnyRole(ADMINS)
                        .requestMatchers(
                                PATHS.matcher("/api/docs/**"),
                                PATHS.matcher("/api/swagger-ui/**"),
                                PATHS.matcher("/api/openapi/**"))
                        .hasAnyRole(Roles.STAFF)
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusals.unauthorized()))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                Refusals.loginPage(), PATHS.matcher("/api/docs"))
                        .defaultAuthenticationEntryPointFor(Refusals.unauthorized(), PATHS.matcher("/**"))
                        .accessDeniedHandler(Refusals.forbidden()))
                .requestCache(cache -> cache.requestCache(Landing.requestCache()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(NEVER))
                .csrf(Csrf::tokenForSessions)
                .addFilterAfter(new IntakeLimit(buckets, limits), AuthorizationFilter.class)
                .headers(Headers::ofApi)
                .build();
    }
}
