package org.ackord.mailpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mails that broke others (Apache James Mime4j), by SMTP and IMAP, each followed by a good one: none stops the reader,
 * and the good one is a case within 30 seconds.
 */
class OddMailsEndToEndTest extends MailPathFixture {

    private static final Path FOLDER = Path.of("src/test/resources/mails/mime4j");
    private static final int AT_ONCE = 20;
    private static final Duration PROMISED = Duration.ofSeconds(30);

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    static List<List<Path>> batches() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var odd = files.filter(file -> file.toString().endsWith(".msg"))
                    .sorted()
                    .toList();
            assertThat(odd).hasSize(80);
            return IntStream.range(0, odd.size() / AT_ONCE)
                    .mapToObj(batch -> odd.subList(batch * AT_ONCE, (batch + 1) * AT_ONCE))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("batches")
    @DisplayName("Odd mails are read or set aside, and the mail after each is a case")
    void stopNobody(List<Path> files) {
        var before = deliveries();
        var markers = new ArrayList<String>();
        for (var file : files) {
            OFFICE.post(odd(file));
            markers.add("Marker " + word + " " + file.getFileName());
            OFFICE.post(Letter.plain(
                    "person@" + UUID.randomUUID() + ".example", SUPPORT, markers.get(markers.size() - 1), "Hello"));
        }

        await().atMost(PROMISED).until(() -> opened().containsAll(markers));
        await().atMost(PATIENCE).until(() -> total(deliveries()) == total(before) + 2 * files.size());
        await().atMost(PATIENCE).until(() -> states().get("STORED") == null);
        await().atMost(PATIENCE).until(() -> OFFICE.unread(SUPPORT) == 0);

        assertThat(states().keySet()).isSubsetOf("FILED", "IGNORED", "QUARANTINED");
        assertThat(opened()).doesNotHaveDuplicates();
    }

    private static Letter odd(Path file) {
        try {
            return new Letter("odd@sender.example", SUPPORT, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> opened() {
        return jdbc.sql("select subject from support_case where subject like ?")
                .param("Marker " + word + "%")
                .query(String.class)
                .list();
    }

    private Map<String, Long> states() {
        return jdbc.sql("select state from raw_mail").query(String.class).list().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static int total(Map<String, Integer> deliveries) {
        return deliveries.values().stream().mapToInt(Integer::intValue).sum();
    }
}
