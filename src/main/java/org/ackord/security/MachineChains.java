package org.ackord.security;

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
 * Ways in for machines alone. Chains are matched by objects: a path given as text is read as one of Spring MVC, and engine
 * REST is a servlet of its own.
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
}
