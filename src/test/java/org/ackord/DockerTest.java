package org.ackord;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands in {@code docker/} fits the application: numbers, variables, and the rules of safe images. */
@RunningAckord
class DockerTest {

    private static final Pattern NUMBER = Pattern.compile("\\b(?:ackord|http_server|hikaricp|jvm)_[a-z_]+");
    private static final Pattern VARIABLE = Pattern.compile("\\bACKORD_[A-Z_]+");
    private static final Pattern IMAGE = Pattern.compile("(?m)^\\s*(?:image:|FROM) (\\S+)");
    private static final Set<String> BUILT_HERE = Set.of("ackord");

    @LocalServerPort
    private int port;

    @Test
    void alarmsAndPicturesAskForNumbersThatAreTold() {
        var asked = found(NUMBER, text("prometheus/alerts.yaml", "grafana/dashboards/ackord.json"));

        var told = Http.user(port, "crm").get("/actuator/prometheus").body();

        assertThat(asked).hasSizeGreaterThan(10).allMatch(told::contains);
    }

    @Test
    void everyVariableIsExplained() throws IOException {
        var set = found(
                VARIABLE, text("compose.yaml", "compose.production.yaml", ".env.example", "Dockerfile", "healthy"));
        set.addAll(found(VARIABLE, settings()));

        var explained = read(Path.of("docs/operations.md"));

        assertThat(set).isNotEmpty().allMatch(explained::contains);
    }

    @Test
    void everyAlarmSaysWhatToDo() {
        var alarms = found(Pattern.compile("(?<=alert: )\\w+"), text("prometheus/alerts.yaml"));

        var explained = read(Path.of("docs/operations.md"));

        assertThat(alarms).isNotEmpty().allMatch(explained::contains);
    }

    @Test
    void imagesAreNamedWithTheirVersion() {
        var images = IMAGE.matcher(text("compose.yaml", "compose.production.yaml", "Dockerfile"))
                .results()
                .map(image -> image.group(1))
                .filter(not(BUILT_HERE::contains))
                .toList();

        assertThat(images).isNotEmpty().allMatch(image -> image.matches(".+:[^:]*\\d.*") && !image.endsWith(":latest"));
    }

    @Test
    void theImageRunsWithoutRights() {
        var steps = text("Dockerfile").lines().toList();

        assertThat(steps).contains("USER 10001");
        assertThat(steps.subList(steps.indexOf("USER 10001"), steps.size()))
                .noneMatch(step -> step.startsWith("USER ") && !step.equals("USER 10001"))
                .anyMatch(step -> step.startsWith("HEALTHCHECK "))
                .anyMatch(step -> step.startsWith("ENTRYPOINT ["));
    }

    @Test
    void theHealthCheckKnowsARunningNodeFromNone() throws Exception {
        assertThat(healthy(port)).isZero();
        assertThat(healthy(1)).isNotZero();
    }

    private static int healthy(int port) throws Exception {
        var check = new ProcessBuilder("docker/healthy").redirectErrorStream(true);
        check.environment().put("ACKORD_PORT", "" + port);
        return check.start().waitFor();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String settings() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("src/main/resources"), "application*.yaml")) {
            return StreamSupport.stream(files.spliterator(), false)
                    .map(DockerTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(String... files) {
        return List.of(files).stream()
                .map(file -> read(Path.of("docker", file)))
                .collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
