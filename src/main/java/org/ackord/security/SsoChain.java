package org.ackord.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Sign-in by an OpenID provider: the authorization code flow with PKCE (RFC 7636). The provider is asked for its description
 * at the first sign-in, so that one that is down keeps nobody from starting or from logging in with a password.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SsoSettings.class)
@Profile("sso")
class SsoChain {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final String PROVIDER = "sso";

    /** The way back is named by configuration: a request may say anything about the host. */
    @Bean
    static ClientRegistrationRepository openIdProvider(SsoSettings sso, @Value("${ackord.base-url}") String base) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(sso.issuer())
                        .registrationId(PROVIDER)
                        .clientId(sso.clientId())
                        .clientSecret(sso.clientSecret())
                        .redirectUri(base.replaceFirst("/+$", "") + "/login/oauth2/code/" + PROVIDER)
                        .scope("openid", "profile", "email")
                        .build()));
    }

    @Bean
    @Order(60)
    SecurityFilterChain signInChain(
            HttpSecurity http,
            ClientRegistrationRepository provider,
            SsoUsers users,
            SsoHandlers handlers,
            SsoLimit limit)
            throws Exception {
        return http.securityMatchers(matchers -> matchers.requestMatchers(
                        PATHS.matcher("/oauth2/authorization/**"), PATHS.matcher("/login/oauth2/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoTokensKept())
                        .authorizationEndpoint(way -> way.authorizationRequestResolver(withPkce(provider)))
                        .userInfoEndpoint(claims -> claims.oidcUserService(users))
                        .loginPage("/login")
                        .successHandler(handlers.landing())
                        .failureHandler(handlers::failed))
                .addFilterAfter(limit.filter(), HeaderWriterFilter.class)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))
                                .accessDeniedHandler(Refusals.notFound()))
                .requestCache(cache -> cache.requestCache(Landing.requestCache()))
                .csrf(Csrf::token)
                .headers(Headers::ofPages)
                .build();
    }

    private static OAuth2AuthorizationRequestResolver withPkce(ClientRegistrationRepository provider) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }
}
