package org.ackord.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ackord.input.FaultyInput;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StoredCalendarsTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-06-01T16:00:00Z");

    private final List<Object> events = new ArrayList<>();
    private final DriverManagerDataSource dataSource =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    private long nanoTime;
    private final StoredCalendars node = node();
    private final StoredCalendars otherNode = node();

    private StoredCalendars node() {
        return new StoredCalendars(new CalendarTables(JdbcClient.create(dataSource)), events::add, () -> nanoTime);
    }

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/common")
                .target("001")
                .load()
                .migrate();
    }

    @Test
    void knowsTheTwoCalendarsOfANewInstallation() {
        var support = node.get("support-us");
        var always = node.get("always");

        assertThat(support.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(support.version()).isEqualTo(1);
        assertThat(support.isOpen(MONDAY_NOON)).isTrue();
        assertThat(support.isOpen(Instant.parse("2026-06-01T21:00:00Z"))).isFalse();
        assertThat(support.isOpen(Instant.parse("2026-06-06T16:00:00Z"))).isFalse();
        assertThat(always.nextOpening(Instant.parse("2026-12-25T00:00:00Z"))).isEqualTo("2026-12-25T00:00:00Z");
    }

    @Test
    void isClosedOnTheHolidaysOfTheUnitedStates() {
        for (var day : List.of("07-03", "11-26", "12-25", "05-25", "01-19", "09-07"))
            assertThat(node.get("support-us").isOpen(Instant.parse("2026-%sT16:00:00Z".formatted(day))))
                    .as(day)
                    .isFalse();
    }

    @Test
    void keepsACalendarInMemory() {
        assertThat(node.get("support-us")).isSameAs(node.get("support-us"));
        pass(31);
        assertThat(node.get("support-us")).isSameAs(node.get("support-us"));
    }

    @Test
    void readsBackWhatWasWritten() {
        change(node, "half", half());
        var read = otherNode.get("half");

        assertThat(read.version()).isEqualTo(1);
        assertThat(read.isOpen(Instant.parse("2026-12-21T09:30:00Z"))).isFalse();
        assertThat(read.isOpen(Instant.parse("2026-12-22T12:15:00Z"))).isFalse();
        assertThat(read.isOpen(Instant.parse("2026-12-22T22:59:59Z"))).isTrue();
        assertThat(read.isOpen(Instant.parse("2026-12-28T07:30:00Z"))).isTrue();
        assertThat(read.isOpen(Instant.parse("2026-12-28T10:30:00Z"))).isFalse();
    }

    private static CalendarDefinition half() {
        return Calendars.definition(
                "Europe/Berlin",
                Map.of(MONDAY, Calendars.hours("09:00-17:00"), TUESDAY, Calendars.hours("09:00-13:00", "14:00-00:00")),
                "de",
                Map.of(
                        LocalDate.of(2026, 12, 21), List.of(),
                        LocalDate.of(2026, 12, 28), Calendars.hours("08:00-09:00", "10:00-11:00")));
    }

    @Test
    void aChangeAddsAVersionAndIsToldOnce() {
        var changed = change(node, "support-us", longDays());

        assertThat(changed.version()).isEqualTo(2);
        assertThat(node.get("support-us")).isSameAs(changed);
        assertThat(events).containsExactly(new CalendarChanged("support-us", 2));
        assertThat(new CalendarTables(JdbcClient.create(dataSource))
                        .read("support-us", 1)
                        .isOpen(evening()))
                .isFalse();
    }

    @Test
    void onlyItsOwnTransactionSeesAChangeBeforeTheCommit() {
        node.get("support-us");

        transaction.executeWithoutResult(open -> {
            node.change("support-us", longDays());
            assertThat(node.get("support-us").version()).isEqualTo(2);
            node.change("support-us", longDays());
            assertThat(node.get("support-us").version()).isEqualTo(3);
            assertThat(inAnotherThread(() -> node.get("support-us").version())).isEqualTo(1);
        });

        assertThat(node.get("support-us").version()).isEqualTo(3);
    }

    @Test
    void forgetsAChangeThatWasRolledBack() {
        transaction.executeWithoutResult(doomed -> {
            node.change("support-us", longDays());
            doomed.setRollbackOnly();
        });

        assertThat(node.get("support-us").version()).isEqualTo(1);
    }

    @Test
    void anotherNodeNoticesWithinAMinute() {
        otherNode.get("support-us");
        change(node, "support-us", longDays());

        assertThat(otherNode.get("support-us").version()).isEqualTo(1);
        pass(31);
        assertThat(otherNode.get("support-us").version()).isEqualTo(2);
        assertThat(otherNode.get("support-us").isOpen(evening())).isTrue();
    }

    @Test
    void refusesACalendarThatIsNeverOpenAndKeepsTheOldOne() {
        var never = Calendars.definition("UTC", Map.of(), null, Map.of());

        assertThatThrownBy(() -> change(node, "support-us", never)).isInstanceOf(FaultyInput.class);

        assertThat(node.get("support-us").version()).isEqualTo(1);
        assertThat(events).isEmpty();
    }

    @Test
    void refusesAnIdThatIsNoneAndOneThatNobodyDefined() {
        assertThatThrownBy(() -> change(node, "Support US", longDays())).isInstanceOf(FaultyInput.class);
        for (var id : List.of("support-uk", "SUPPORT-US", "", "support-us "))
            assertThatThrownBy(() -> node.get(id)).isInstanceOf(UnknownCalendar.class);
    }

    private static CalendarDefinition longDays() {
        return Calendars.definition(
                "America/New_York", Calendars.week(MONDAY, FRIDAY, Calendars.hours("07:00-20:00")), "us", Map.of());
    }

    private static Instant evening() {
        return Instant.parse("2026-06-01T22:00:00Z");
    }

    private BusinessCalendar change(StoredCalendars at, String id, CalendarDefinition definition) {
        return transaction.execute(status -> at.change(id, definition));
    }

    private void pass(int seconds) {
        nanoTime += TimeUnit.SECONDS.toNanos(seconds);
    }

    private static <T> T inAnotherThread(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question).join();
    }
}
