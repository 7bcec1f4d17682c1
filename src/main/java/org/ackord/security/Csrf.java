package org.ackord.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Whoever comes with a session must show the token of the cookie {@code ACKORD-XSRF}, as the header {@code X-ACKORD-XSRF} or
 * the field {@code _csrf}. The names differ from Camunda's, which has its own token below {@code /camunda}.
 */
final class Csrf {

    private Csrf() {}

    static void token(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.csrfTokenRepository(tokens()).csrfTokenRequestHandler(eager());
    }

    /** Who has no session sends a password with each request, or is nobody: neither can be tricked. */
    static void tokenForSessions(CsrfConfigurer<HttpSecurity> csrf) {
        token(csrf);
        csrf.ignoringRequestMatchers(request -> request.getRequestedSessionId() == null);
    }

    private static CsrfTokenRepository tokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("ACKORD-XSRF");
        tokens.setHeaderName("X-ACKORD-XSRF");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return new AsTheSession(tokens);
    }

    /** The cookie is for encrypted connections alone where the session's is: behind a proxy requests do not look encrypted. */
    private record AsTheSession(CsrfTokenRepository tokens) implements CsrfTokenRepository {

        @Override
        public CsrfToken generateToken(HttpServletRequest request) {
            return tokens.generateToken(request);
        }

        @Override
        public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
            tokens.saveToken(token, seen(request), response);
        }

        @Override
        public @Nullable CsrfToken loadToken(HttpServletRequest request) {
            return tokens.loadToken(request);
        }

        private static HttpServletRequest seen(HttpServletRequest request) {
            if (!request.getServletContext().getSessionCookieConfig().isSecure()) return request;
            return new HttpServletRequestWrapper(request) {
                @Override
                public boolean isSecure() {
                    return true;
                }
            };
        }
    }

    /** Writes the cookie at once, not only when a page asks for the token: scripts of our forms need it. */
    private static CsrfTokenRequestAttributeHandler eager() {
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }
}
