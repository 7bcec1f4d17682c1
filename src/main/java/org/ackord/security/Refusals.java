package org.ackord.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/**
 * How machines are told that they may not. The status is set here: {@code sendError} would be dispatched to the error page
 * and end as a redirect to the login form.
 */
final class Refusals {

    private Refusals() {}

    /** 401 and a problem document. Browsers get no challenge, for it would open their own dialog over our pages. */
    static AuthenticationEntryPoint unauthorized() {
        return (request, response, refused) -> {
            if (refused instanceof TooManyLogins tooMany) {
                TooMany.problem(response, tooMany.waitFor());
                return;
            }
            if (!isBrowser(request)) response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Ackord\"");
            problem(response, HttpStatus.UNAUTHORIZED, "Log in with a user and a password that are right");
        };
    }

    /** Back to the form with a word about it, or to wait. */
    static AuthenticationFailureHandler loginFailed() {
        var back = new SimpleUrlAuthenticationFailureHandler("/login?error");
        return (request, response, refused) -> {
            if (refused instanceof TooManyLogins tooMany) TooMany.page(response, tooMany.waitFor());
            else back.onAuthenticationFailure(request, response, refused);
        };
    }

    /** Sends people to the login page, by a path without the host: what the host is called outside is unknown here. */
    static AuthenticationEntryPoint loginPage() {
        var page = new LoginUrlAuthenticationEntryPoint("/login");
        page.setFavorRelativeUris(true);
        return page;
    }

    static AccessDeniedHandler forbidden() {
        return (request, response, refused) ->
                problem(response, HttpStatus.FORBIDDEN, "This user has no right to do this");
    }

    /** What does not exist and what is none of one's business look the same. */
    static AccessDeniedHandler notFound() {
        return (request, response, refused) -> response.setStatus(HttpStatus.NOT_FOUND.value());
    }

    /** A person who opens a page, not a script of one of our pages. */
    static boolean wantsPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** It may have been done or not: who asks again under the same external id gets the same case. */
    static void unavailable(HttpServletResponse response) throws IOException {
        problem(response, HttpStatus.SERVICE_UNAVAILABLE, "The database cannot be reached; ask again in a few seconds");
    }

    private static boolean isBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Site") != null;
    }

    static void problem(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(status.getReasonPhrase(), status.value(), detail)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
