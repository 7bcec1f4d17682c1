package org.ackord.security;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Ways in for people: Tasklist and its siblings, the pages of customers, our own login. The last chain closes the rest. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class PeopleChains {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    /** Camunda's filters follow in this chain, with their own CSRF token and their own check of each application. */
    @Bean
    @Order(40)
    SecurityFilterChain webAppsChain(HttpSecurity http, WebAppLogin webAppLogin) throws Exception {
        return http.securityMatcher(PATHS.matcher("/camunda/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(new SetupRequests())
                        .denyAll()
                        .requestMatchers(PATHS.matcher(HttpMethod.GET, WebAppLogin.FIRST_REQUEST))
                        .permitAll()
                        .requestMatchers(NoCaseDefinitions.COUNT)
                        .authenticated()
                        .requestMatchers(PATHS.matcher("/camunda/api/engine/**"))
                        .access(EngineRestDoor::decide)
                        .anyRequest()
                        .authenticated())
                .addFilterAt(webAppLogin.filter(), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new NoCaseDefinitions(), AuthorizationFilter.class)
                .addFilterAfter(new LimitedResults(), AuthorizationFilter.class)
                .logout(logout -> logout.logoutRequestMatcher(
                                PATHS.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), PATHS.matcher("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(Refusals.loginPage(), PATHS.matcher("/camunda/**"))
                        .accessDeniedHandler(Refusals.forbidden()))
                .requestCache(cache -> cache.requestCache(Landing.requestCache()))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Headers::ofWebApps)
                .build();
    }

    @Bean
    @Order(50)
    SecurityFilterChain customersPagesChain(HttpSecurity http, Buckets buckets, LimitSettings limits) throws Exception {
        return http.securityMatchers(matchers ->
                        matchers.requestMatchers(Doors.any("/survey/**", "/status/**", "/times/**", "/lessons/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new PageLimits(buckets, limits), HeaderWriterFilter.class)
                .headers(Headers::ofCustomersPages)
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain ownPagesChain(HttpSecurity http, Landing landing) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                PATHS.matcher("/login"),
                                PATHS.matcher(HttpMethod.GET, "/ackord.css"),
                                PATHS.matcher(HttpMethod.GET, "/ackord.svg"))
                        .permitAll()
                        .requestMatchers(PATHS.matcher(HttpMethod.GET, "/"))
                        .authenticated()
                        .requestMatchers(PATHS.matcher(HttpMethod.GET, "/forms/**"))
                        .hasAnyRole(Roles.STAFF)
                        .anyRequest()
                        .denyAll())
                .formLogin(
                        form -> form.loginPage("/login").successHandler(landing).failureHandler(Refusals.loginFailed()))
                .logout(logout -> logout.logoutRequestMatcher(PATHS.matcher(HttpMethod.POST, "/logout"))
                        .logoutSuccessUrl("/login?logout"))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                Refusals.loginPage(), PATHS.matcher("/"))
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), PATHS.matcher("/**"))
                        .accessDeniedHandler(Refusals.notFound()))
                .requestCache(cache -> cache.requestCache(Landing.requestCache()))
                .csrf(Csrf::token)
                .headers(Headers::ofPages)
                .build();
    }
}
