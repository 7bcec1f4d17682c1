package org.ackord.security;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Requests by method and path; {@code *} stands for one part of a path, {@code **} for all that follows. */
final class Doors {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    private Doors() {}

    static RequestMatcher[] get(String... paths) {
        return of(HttpMethod.GET, paths);
    }

    static RequestMatcher[] post(String... paths) {
        return of(HttpMethod.POST, paths);
    }

    static RequestMatcher[] of(HttpMethod method, String... paths) {
        return Stream.of(paths).map(path -> PATHS.matcher(method, path)).toArray(RequestMatcher[]::new);
    }

    static RequestMatcher one(String path) {
        return PATHS.matcher(path);
    }

    /** By any method. */
    static RequestMatcher[] any(String... paths) {
        return Stream.of(paths).map(PATHS::matcher).toArray(RequestMatcher[]::new);
    }
}
