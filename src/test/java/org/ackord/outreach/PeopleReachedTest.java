package org.ackord.outreach;

import static org.ackord.time.Utc.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ackord.RunningAckord;
import org.ackord.appointment.NewOffer;
import org.ackord.appointment.TimeOffers;
import org.ackord.engine.TimeTravel;
import org.ackord.privacy.Person;
import org.ackord.privacy.PersonExport;
import org.ackord.privacy.PersonalData;
import org.ackord.privacy.Pseudonym;
import org.ackord.privacy.RetainedData;
import org.ackord.privacy.RetainedData.Kind;
import org.ackord.privacy.Tally;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is known of people who were reached, or chose a time, can be shown, erased and is not kept for ever (R37). */
@RunningAckord
class PeopleReachedTest {

    @Autowired
    private Outreach outreach;

    @Autowired
    private AttemptTables attempts;

    @Autowired
    private TimeOffers offers;

    @Autowired
    private List<PersonalData> personal;

    @Autowired
    private List<RetainedData> retained;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private final String key = "M-" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = "Mia." + key + "@nordwind.example";
    private final Person mia = new Person(email.toLowerCase(Locale.ROOT), Set.of("Mia Meier"), Set.of());
    private String id = "";
    private NewOutreach whom;

    @BeforeEach
    void reachMia() {
        whom = new NewOutreach(
                key,
                Occasion.NOT_THERE,
                "Mia Meier",
                email,
                "de",
                ZoneId.of("Europe/Berlin"),
                "C1",
                "https://www.linkedin.com/in/mia",
                "+49 30 5550100",
                PhoneKind.MOBILE,
                "Mia's review",
                Instant.parse("2026-06-05T13:00:00Z"),
                "https://meet.example/mia",
                null);
        transaction.executeWithoutResult(status -> {
            id = outreach.prepare(whom);
            attempts.begin(id, Step.PHONE_CALL, 1, Duration.ofMinutes(5), Instant.parse("2026-06-05T13:05:00Z"));
            attempts.done(id, Step.PHONE_CALL, Instant.EPOCH, "sam.sc", Result.NOT_REACHED, "Mia is ill");
            offers.offer(new NewOffer(
                    key,
                    email,
                    "Mia's review",
                    "de",
                    ZoneId.of("Europe/Berlin"),
                    null,
                    Duration.ofMinutes(30),
                    List.of()));
        });
        jdbc.sql("UPDATE time_offer SET remark = 'Mia prefers Fridays' WHERE business_key = ?")
                .param(key)
                .update();
    }

    @Test
    void areInTheExport() {
        var export = mock(PersonExport.class);

        ours().forEach(each -> each.export(mia, export));

        var section = ArgumentCaptor.<List<Map<String, Object>>>captor();
        verify(export).section(eq("outreach"), section.capture());
        assertThat(section.getValue().toString()).contains("Mia is ill", "linkedin.com/in/mia", "5550100");
        verify(export).section(eq("times offered"), any());
    }

    @Test
    void areErasedWithoutATrace() {
        var erased = new Tally();
        var pseudonym = Pseudonym.random();

        transaction.executeWithoutResult(status -> ours().forEach(each -> each.erase(mia, pseudonym, erased)));

        assertThat(all().toString()).doesNotContainIgnoringCase("mia").doesNotContain("5550100", "C1,");
        assertThat(outreach.tried(List.of(id))).hasSize(1);
        assertThat(erased.counts()).containsEntry("outreach", 1).containsEntry("time_offer", 1);
        var again = new Tally();
        ours().forEach(each -> each.erase(mia, pseudonym, again));
        assertThat(again.counts()).isEmpty();
    }

    @Test
    void areNotLookedForAnyMore() {
        var running = outreach.begin(whom);
        assertThat(time.awaitDueJobs()).isTrue();

        transaction.executeWithoutResult(
                status -> ours().forEach(each -> each.erase(mia, Pseudonym.random(), new Tally())));

        assertThat(outreach.answered(running)).isFalse();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .variableValueEquals(Outreach.OUTREACH, running)
                        .count())
                .isZero();
    }

    @Test
    void areForgottenWithTheirCases() {
        var longAgo = utc(Instant.parse("1990-01-01T00:00:00Z"));
        jdbc.sql("UPDATE outreach SET begun_at = ?, ended_at = ? WHERE business_key = ?")
                .params(longAgo, longAgo, key)
                .update();
        jdbc.sql("UPDATE time_offer SET made_at = ? WHERE business_key = ?")
                .params(longAgo, key)
                .update();
        var before = Instant.parse("1991-01-01T00:00:00Z");

        kept().forEach(each -> assertThat(each.delete(before, Set.of(key))).isZero());
        kept().forEach(each -> assertThat(each.due(before, Set.of()).count()).isEqualTo(1));
        kept().forEach(each -> assertThat(each.delete(before, Set.of())).isEqualTo(1));

        assertThat(all()).isEmpty();
    }

    private List<Map<String, Object>> all() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var sql : List.of(
                "SELECT * FROM outreach WHERE business_key = ?",
                "SELECT a.* FROM outreach_attempt a JOIN outreach o ON o.id = a.outreach_id WHERE business_key = ?",
                "SELECT * FROM time_offer WHERE business_key = ?"))
            rows.addAll(jdbc.sql(sql).param(key).query().listOfRows());
        return rows;
    }

    private List<PersonalData> ours() {
        return personal.stream().filter(PeopleReachedTest::isOurs).toList();
    }

    private List<RetainedData> kept() {
        return retained.stream()
                .filter(each -> each.kind() == Kind.CASES && isOurs(each))
                .toList();
    }

    private static boolean isOurs(Object bean) {
        return bean.getClass().getName().matches("org\\.ackord\\.(outreach|appointment)\\..*");
    }
}
