package org.ackord.security;

import static org.ackord.engine.Groups.ADMINS;
import static org.ackord.engine.Groups.AGENTS;
import static org.ackord.engine.Groups.INTEGRATIONS;
import static org.ackord.engine.Groups.PROCESS_OWNERS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What each role needs of the engine's REST API, and nothing else: reading, and the few calls by which cases start, tasks are
 * worked on and models are deployed. The engine's own rights decide next, about the single task or instance. The same door
 * stands before the API that Tasklist and Cockpit call, for it is the same API.
 */
final class EngineRestDoor {

    /** A right; the path begins below the prefix of the API. */
    private record Rule(List<String> groups, String method, PathPattern path) {

        boolean covers(List<String> callers, String called, PathContainer at) {
            return method.equals(called) && path.matches(at) && callers.stream().anyMatch(groups::contains);
        }
    }

    private static final Pattern API =
            Pattern.compile("(?:/engine-rest|/camunda/api/engine)(?:/engine/[^/]+(?=/))?(/.*)?");
    private static final List<String> EVERYBODY = and(AGENTS, PROCESS_OWNERS, INTEGRATIONS);
    private static final List<String> STARTERS = and(AGENTS, INTEGRATIONS);

    private static final String QUERIED = "task|process-instance|execution|variable-instance|job|job-definition|group";

    private static final String HISTORY = "process-instance|activity-instance|variable-instance|task|detail";

    /** For nobody: other workers than ours, news about the installation, metrics that are off, and cases of CMMN, which this engine has no tables for. */
    private static final List<PathPattern> SHUT = Stream.of(
                    "/external-task/**",
                    "/telemetry/**",
                    "/schema/**",
                    "/metrics/**",
                    "/{kind:case-[a-z]+}/**",
                    "/history/{kind:case-[a-z-]+}/**")
            .map(EngineRestDoor::path)
            .toList();

    private static final List<Rule> OPEN = Stream.of(
                    rules(EVERYBODY, "GET", "/**"),
                    rules(EVERYBODY, "HEAD", "/**"),
                    rules(EVERYBODY, "OPTIONS", "/**"),
                    // Queries that may be too long for an address.
                    rules(EVERYBODY, "POST", "/{kind:" + QUERIED + "}", "/{kind:" + QUERIED + "}/count"),
                    rules(EVERYBODY, "POST", "/history/{kind:" + HISTORY + "}"),
                    rules(EVERYBODY, "POST", "/history/{kind:" + HISTORY + "}/count", "/filter/{id}/{list}"),
                    rules(AGENTS, "POST", "/task/{id}/claim", "/task/{id}/unclaim", "/task/{id}/assignee"),
                    rules(AGENTS, "POST", "/task/{id}/delegate", "/task/{id}/resolve", "/task/{id}/comment/create"),
                    rules(AGENTS, "POST", "/task/{id}/complete", "/task/{id}/submit-form"),
                    rules(AGENTS, "POST", "/task/{id}/identity-links", "/task/{id}/identity-links/delete"),
                    rules(AGENTS, "PUT", "/task/{id}"),
                    rules(STARTERS, "POST", "/process-definition/{id}/start", "/process-definition/{id}/submit-form"),
                    rules(STARTERS, "POST", "/process-definition/key/{key}/start"),
                    rules(STARTERS, "POST", "/process-definition/key/{key}/submit-form"),
                    rules(List.of(INTEGRATIONS), "POST", "/message"),
                    rules(List.of(PROCESS_OWNERS), "POST", "/deployment/create"))
            .flatMap(Collection::stream)
            .toList();

    private static final PathPattern OWN_ACCOUNT = path("/user/{id}/{part:credentials|profile}");

    private EngineRestDoor() {}

    static AuthorizationDecision decide(Supplier<Authentication> login, RequestAuthorizationContext context) {
        var path = below(context.getRequest());
        if (path == null || SHUT.stream().anyMatch(shut -> shut.matches(path))) return new AuthorizationDecision(false);
        return new AuthorizationDecision(isOpen(login.get(), context.getRequest(), path));
    }

    private static boolean isOpen(Authentication login, HttpServletRequest request, PathContainer path) {
        var groups = Roles.groupsOf(login);
        return groups.contains(ADMINS)
                || OPEN.stream().anyMatch(rule -> rule.covers(groups, request.getMethod(), path))
                || isOfOwnAccount(request, login.getName(), path);
    }

    private static boolean isOfOwnAccount(HttpServletRequest request, String user, PathContainer path) {
        var match = OWN_ACCOUNT.matchAndExtract(path);
        return "PUT".equals(request.getMethod())
                && match != null
                && user.equals(match.getUriVariables().get("id"));
    }

    private static @Nullable PathContainer below(HttpServletRequest request) {
        var parts = API.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!parts.matches()) return null;
        return PathContainer.parsePath(parts.group(1) == null ? "" : parts.group(1));
    }

    private static List<Rule> rules(List<String> groups, String method, String... paths) {
        return Stream.of(paths)
                .map(path -> new Rule(groups, method, path(path)))
                .toList();
    }

    private static PathPattern path(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }

    private static List<String> and(List<String> groups, String... more) {
        return Stream.concat(groups.stream(), Stream.of(more)).toList();
    }
}
