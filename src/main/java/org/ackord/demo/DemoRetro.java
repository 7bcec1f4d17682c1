package org.ackord.demo;

import static org.ackord.time.Utc.utc;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.ackord.time.SupportCalendar;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the team on call said about last week. It was held before this Ackord began: its rows are written as they would stand, and
 * the cases that it names are gone.
 */
@Component
@Profile("demo")
class DemoRetro {

    private final JdbcClient jdbc;
    private final SupportCalendar support;

    DemoRetro(JdbcClient jdbc, SupportCalendar support) {
        this.jdbc = jdbc;
        this.support = support;
    }

    @Transactional
    public void hold() {
        var monday = support.now().toLocalDate().minusWeeks(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var key = "R-%d-%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        said(key, support.now().toInstant().minus(Duration.ofHours(1)));
        facts(key, monday);
        actions(key);
    }

    private void said(String key, Instant held) {
        jdbc.sql(
                        "INSERT INTO retro (retro_key, state, prepared_at, due_at, remind_at, went_well, go_better, remember,"
                                + " edited_at, edited_by, published_at, done_at) VALUES (?, 'DONE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(key, utc(held), utc(held), utc(held))
                .param(
                        "Both VIPs knew of the slow storage before they noticed it.\nAll off-hours mails were acknowledged in time.")
                .param("The answer about the restore waited for a log file that nobody had asked for.\n"
                        + "The ETA of Thursday was renewed after it had passed.")
                .param(
                        "Ask for agent.log in the first answer.\nRenew an ETA as soon as it is in doubt, not when it is due.")
                .params(utc(held), "lou.lead", utc(held), utc(held))
                .update();
    }

    private void facts(String key, LocalDate monday) {
        tally(key, 1, "KEPT", "ACK", "SC", 38);
        tally(key, 2, "KEPT", "ACK", "SE", 27);
        tally(key, 3, "KEPT", "ACK", "DUTY", 2);
        tally(key, 4, "KEPT", "ACTIONABLE", "SE", 24);
        tally(key, 5, "MISSED", "ACTIONABLE", "SE", 1);
        tally(key, 6, "KEPT", "ETA", "SE", 19);
        tally(key, 7, "MISSED", "ETA", "SE", 1);
        var tuesday = at(monday.plusDays(1), 11);
        var thursday = at(monday.plusDays(3), 15);
        happened(key, 8, "MISS", "C-957", tuesday, 70);
        happened(key, 9, "MISS", "C-968", thursday, 25);
        happened(key, 10, "ESCALATION", "C-957", tuesday, 0);
        happened(key, 11, "ESCALATION", "C-968", thursday, 0);
        happened(key, 12, "OFF_HOURS_ACK", "C-961", at(monday.plusDays(2), 22), -20);
        happened(key, 13, "OFF_HOURS_ACK", "C-974", at(monday.plusDays(5), 7), -5);
    }

    private void tally(String key, int number, String kind, String promise, String party, int amount) {
        jdbc.sql("INSERT INTO retro_fact (retro_key, fact_no, kind, promise, party, amount) VALUES (?, ?, ?, ?, ?, ?)")
                .params(key, number, kind, promise, party, amount)
                .update();
    }

    /** Of one of the promises that are counted above. */
    private void happened(String key, int number, String kind, String about, Instant dueAt, int minutesAfter) {
        var offHours = kind.equals("OFF_HOURS_ACK");
        var promise = offHours ? "ACK" : about.equals("C-957") ? "ACTIONABLE" : "ETA";
        jdbc.sql("INSERT INTO retro_fact (retro_key, fact_no, kind, about, promise, party, amount, due_at, happened_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)")
                .params(key, number, kind, about, promise, offHours ? "DUTY" : "SE")
                .params(utc(dueAt), utc(dueAt.plus(Duration.ofMinutes(minutesAfter))))
                .update();
    }

    private void actions(String key) {
        done(key, 1, "DOCUMENTATION", "Name agent.log on the page about restores", "emil.se");
        done(key, 2, "OTHER", "Show a new colleague how to renew an ETA", "lena.se");
    }

    private void done(String key, int number, String kind, String what, String owner) {
        var at = utc(support.now().toInstant());
        jdbc.sql(
                        "INSERT INTO action (id, origin_key, action_no, kind, what, owner, due_at, remind_at, done_at, done_by,"
                                + " done_note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'done at once, in the meeting')")
                .params(UUID.randomUUID().toString(), key, number, kind, what, owner)
                .params(at, at, at, owner)
                .update();
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(support.zone()).toInstant();
    }
}
