package org.ackord.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;

/** Every call that the engine's REST API knows, read from its own resources: {@code POST /task/{id}/claim}. */
final class EngineRestRoutes {

    private static final String NAMED = "/engine/{name}";

    private final SortedSet<String> routes = new TreeSet<>();
    private final Deque<Class<?>> above = new ArrayDeque<>();

    private EngineRestRoutes() {}

    static SortedSet<String> all() {
        var walk = new EngineRestRoutes();
        walk.visit(NamedProcessEngineRestServiceImpl.class, "/engine");
        return walk.routes;
    }

    private void visit(Class<?> resource, String path) {
        if (above.contains(resource)) return;
        above.push(resource);
        for (var method : resource.getMethods()) visit(method, path);
        above.pop();
    }

    private void visit(Method method, String path) {
        var here = path + below(method);
        var verb = verb(method);
        if (verb.isPresent() && here.startsWith(NAMED)) routes.add(verb.get() + ' ' + plain(here));
        else if (method.isAnnotationPresent(Path.class)) visit(method.getReturnType(), here);
    }

    private static String below(Method method) {
        var path = method.getAnnotation(Path.class);
        if (path == null || path.value().equals("/")) return "";
        return path.value().startsWith("/") ? path.value() : '/' + path.value();
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(each -> Stream.ofNullable(each.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Without the prefix, and with plain words in the place of parameters. */
    private static String plain(String path) {
        var plain = path.substring(NAMED.length()).replaceAll("\\{[^}/]+}", "x").replaceAll("//+", "/");
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
