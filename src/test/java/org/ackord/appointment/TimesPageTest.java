package org.ackord.appointment;

import static org.ackord.time.Utc.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.portal.StatusLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@RunningAckord
class TimesPageTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @LocalServerPort
    private int port;

    @Autowired
    private TimeOffers offers;

    @Autowired
    private OfferTables rows;

    @Autowired
    private StatusLinks statusLinks;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String key = "M-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Object> heard = new ArrayList<>();
    private Http browser = Http.stranger(0);

    @BeforeEach
    void open() {
        browser = Http.stranger(port);
    }

    @Test
    void showsTheTimesByTheCustomersClocksWithOursBeside() {
        var offer = offer("en");

        var page = browser.get(path(offer)).body();

        assertThat(page)
                .contains("<html lang=\"en\"", "Review &lt;b&gt; · 30 minutes", "those of Berlin", "None of these fits")
                .contains("with us", "(New York)", "CE", "<legend>", "for=\"remark\"")
                .doesNotContain("<script", "http:", "https:", "checked", "sam.sc");
        assertThat(page.split("type=\"radio\"")).hasSize(offer.times().size() + 2);
    }

    @Test
    void speaksGermanToWhoeverReadsIt() {
        var page = browser.get(path(offer("de"))).body();

        assertThat(page).contains("<html lang=\"de\"", "Wann passt es Ihnen?", "bei uns", "Uhr", "Diese Seite ist nur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "xx-invalid-language", "de-AT"})
    void speaksALanguageThatItKnows(String language) {
        assertThat(browser.get(path(offer(language))).body())
                .contains(language.startsWith("de") ? "Wann passt" : "When shall we meet?");
    }

    @Test
    void leavesOutOurClocksWhereTheyShowTheSame() {
        var offer = offers.offer(wish("en", ZoneId.of("America/New_York"))).orElseThrow();

        assertThat(browser.get(path(offer)).body()).doesNotContain("with us");
    }

    @Test
    void choosesNothingByOpening() {
        var offer = offer("en");

        for (int i = 0; i < 3; i++) browser.get(path(offer) + "?choice=1");

        assertThat(row(offer)).containsEntry("answered_at", null);
    }

    @Test
    void tellsTheChoiceAndShowsItEverAfter() {
        var offer = offer("en");

        var first = browser.postForm(path(offer), Map.of("choice", "2", "remark", ""));
        var again = browser.postForm(path(offer), Map.of("choice", "1", "remark", ""));
        var other = browser.postForm(path(offer), Map.of("choice", "none", "remark", "Never"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .contains("Thank you", "We meet on " + written(offer.times().get(1)));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.body()).isEqualTo(first.body());
        assertThat(browser.get(path(offer)).body()).isEqualTo(first.body());
        assertThat(jdbc.sql("SELECT chosen FROM time_offer WHERE id = ?")
                        .param(offer.id())
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo(offer.times().get(1).atOffset(ZoneOffset.UTC).toLocalDateTime());
    }

    @Test
    void publishesTheChoiceOnce() {
        var offer = offer("en");
        var choices = new Choices(rows, event -> heard.add(event), clock, transactions);
        var row = rows.byTokenHash(TimeOffers.hash(token(offer))).orElseThrow();

        assertThat(choices.choose(row, offer.times().get(0))).isTrue();
        assertThat(choices.choose(row, offer.times().get(1))).isFalse();
        assertThat(choices.decline(row, "No")).isFalse();

        assertThat(heard)
                .containsExactly(new TimeChosen(offer.id(), key, offer.times().get(0)));
    }

    @Test
    void keepsNothingWhenWhoeverListensFails() {
        var offer = offer("en");
        var choices = new Choices(
                rows,
                event -> {
                    heard.add(event);
                    throw new OptimisticLockingFailureException("moved");
                },
                clock,
                transactions);
        var row = rows.byTokenHash(TimeOffers.hash(token(offer))).orElseThrow();

        assertThatThrownBy(() -> choices.decline(row, null)).isInstanceOf(TransientDataAccessException.class);

        assertThat(heard).hasSize(5).containsOnly(new NoTimeFits(offer.id(), key, null));
        assertThat(row(offer)).containsEntry("answered_at", null);
    }

    @Test
    void takesAWishWhenNoTimeFits() {
        var offer = offer("de");

        var answer = browser.postForm(path(offer), Map.of("choice", "none", "remark", "Freitags\r\n<script>"));

        assertThat(answer.body()).contains("Wir suchen andere Zeiten");
        assertThat(row(offer)).containsEntry("remark", "Freitags\n<script>").containsEntry("chosen", null);
        assertThat(browser.get(path(offer)).body()).contains("Wir suchen andere Zeiten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "4", "9", "1,2", "-1", "NONE", "1 ", "٣"})
    void showsAFormWithABadChoiceAgain(String choice) {
        var offer = offer("en");

        var answer = browser.postForm(path(offer), Map.of("choice", choice, "remark", "My <b>words</b> stay"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"choice-fault\"", "Please choose one of these", "My &lt;b&gt;words&lt;/b&gt; stay");
        assertThat(row(offer)).containsEntry("answered_at", null);
    }

    @Test
    void refusesAWishThatIsTooLongAndKeepsIt() {
        var offer = offer("en");

        var answer = browser.postForm(path(offer), Map.of("choice", "none", "remark", "x".repeat(1001)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"remark-fault\"", "1,001", "xxx")
                .containsPattern("value=\"none\"[^>]*checked");
    }

    @Test
    void ofManyChoicesAtOnceOneCounts() throws Exception {
        var offer = offer("en");
        var together = Executors.newFixedThreadPool(4);
        Callable<String> choose =
                () -> browser.postForm(path(offer), Map.of("choice", "1")).body();
        Callable<String> decline =
                () -> browser.postForm(path(offer), Map.of("choice", "none")).body();

        var sent = together.invokeAll(IntStream.range(0, 8)
                .mapToObj(i -> i % 2 == 0 ? choose : decline)
                .toList());
        together.shutdown();

        var bodies = new ArrayList<String>();
        for (var each : sent) bodies.add(each.get());
        assertThat(bodies).containsOnly(browser.get(path(offer)).body());
    }

    @Test
    void leavesOutATimeThatHasPassed() {
        var offer = offer("en");
        jdbc.sql("UPDATE time_offer_slot SET starts_at = ? WHERE offer_id = ? AND position_no = 1")
                .params(utc(clock.instant().minusSeconds(60)), offer.id())
                .update();

        assertThat(browser.postForm(path(offer), Map.of("choice", "1")).statusCode())
                .isEqualTo(400);
        assertThat(browser.postForm(path(offer), Map.of("choice", "2")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysKindlyThatTheTimesAreOver() {
        var expired = offer("en");
        jdbc.sql("UPDATE time_offer SET expires_at = ? WHERE id = ?")
                .params(utc(clock.instant().minusSeconds(60)), expired.id())
                .update();
        var answer = browser.postForm(path(expired), Map.of("choice", "1"));

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("These times are over", "no trouble", "reply to our mail");
        assertThat(row(expired)).containsEntry("answered_at", null);
    }

    @Test
    void isOverWhenAnotherTimeWasFoundOrOthersAreOffered() {
        var first = offer("en");
        var second = offer("en");
        assertThat(browser.get(path(first)).statusCode()).isEqualTo(410);
        assertThat(browser.get(path(second)).statusCode()).isEqualTo(200);

        assertThat(offers.end(key)).isTrue();

        assertThat(browser.get(path(second)).statusCode()).isEqualTo(410);
        assertThat(offers.end(key)).isFalse();
    }

    @Test
    void tellsNothingToWhoeverTries() {
        var token = token(offer("en"));
        var status = URI.create(statusLinks.urlFor("C-1")).getPath().substring("/status/".length());
        var unknown = browser.get("/times/unknown");

        for (var other : List.of(token + "x", token.substring(1), token.toLowerCase(Locale.ROOT), status)) {
            var answer = browser.get("/times/" + other);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(unknown.body());
            assertThat(browser.postForm("/times/" + other, Map.of("choice", "1"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(browser.get("/survey/" + token).statusCode()).isEqualTo(404);
    }

    @Test
    void offersTimesInTheShiftsOfTheHost() {
        var host = "host-" + key;
        for (int day = 1; day <= 5; day++)
            jdbc.sql("INSERT INTO weekly_shift (id, user_id, iso_weekday, begins_at, ends_at, zone_id)"
                            + " VALUES (?, ?, ?, '13:00', '15:00', 'America/New_York')")
                    .params(UUID.randomUUID().toString(), host, day)
                    .update();
        var newYork = ZoneId.of("America/New_York");

        var offer = offers.offer(new NewOffer(
                        key, "mia@nordwind.example", "Review", "en", newYork, host, Duration.ofHours(2), List.of()))
                .orElseThrow();

        jdbc.sql("DELETE FROM weekly_shift WHERE user_id = ?").param(host).update();
        assertThat(offer.times())
                .hasSize(3)
                .allMatch(at -> at.atZone(newYork).toLocalTime().equals(LocalTime.of(13, 0)));
    }

    @Test
    void keepsItsAddressToItself() {
        var answer = browser.get(path(offer("en")));

        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(row(offer("en")).values())
                .noneMatch(value -> String.valueOf(value).length() == 43);
    }

    private String written(Instant at) {
        return PageWords.in("en").written(at, BERLIN);
    }

    private Offer offer(String language) {
        return offers.offer(wish(language, BERLIN)).orElseThrow();
    }

    private NewOffer wish(String language, ZoneId zone) {
        return new NewOffer(
                key, "mia@nordwind.example", "Review <b>", language, zone, null, Duration.ofMinutes(30), List.of());
    }

    private static String path(Offer offer) {
        return URI.create(offer.url()).getPath();
    }

    private static String token(Offer offer) {
        return path(offer).substring("/times/".length());
    }

    private Map<String, Object> row(Offer offer) {
        return jdbc.sql("SELECT * FROM time_offer WHERE id = ?")
                .param(offer.id())
                .query()
                .singleRow();
    }
}
