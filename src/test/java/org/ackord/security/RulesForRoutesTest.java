package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** A new route fails here until {@link RoutesTest} says who is let in. */
@RunningAckord
class RulesForRoutesTest {

    private static final Set<String> OF_THE_FRAMEWORK =
            Set.of("/error", "/api/openapi.yaml", "/api/openapi/swagger-config");

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void everyRouteHasARule() {
        assertThat(mappings.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                        .flatMap(RulesForRoutesTest::routes)
                        .filter(route -> !hasRule(route))
                        .sorted())
                .isEmpty();
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .filter(pattern -> !OF_THE_FRAMEWORK.contains(pattern))
                .flatMap(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .stream().map(method -> method + " " + pattern));
    }

    private static boolean hasRule(String route) {
        var parts = route.split(" ");
        var pattern = PathPatternParser.defaultInstance.parse(parts[1]);
        return RoutesTest.routes()
                .anyMatch(row -> row[0].equals(parts[0]) && pattern.matches(PathContainer.parsePath(row[1])));
    }
}
