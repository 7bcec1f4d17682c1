package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.ackord.correspondence.QuarantinedMail.State;
import org.ackord.correspondence.Release.Verdict;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class QuarantineTest extends CorrespondenceFixture {

    private static final LocalDateTime RECEIVED = LocalDateTime.parse("2036-06-01T13:00:00");
    private static final AtomicLong STORED = new AtomicLong();

    private final String subject = "Held " + UUID.randomUUID();

    @Autowired
    Quarantine quarantine;

    @Autowired
    DecisionLog log;

    @AfterEach
    void intakeTakesAll() {
        arrived.intake = mail -> {};
    }

    @Test
    void filesAReleasedMailOfWhateverReason() {
        for (var reason : List.of(
                "java.lang.StackOverflowError",
                "is bigger than 26214400; only its headers were kept",
                "has an id that another mail has",
                "x".repeat(500))) {
            arrived.mails.clear();
            var id = held(reason, "From: Ann <ann@northwind.example>\r\n");

            assertThat(release(id, null)).isEqualTo(new Release(Verdict.FILED, null, null));

            assertThat(arrived.count(subject)).isEqualTo(1);
            assertThat(mail(id).state()).isEqualTo(State.RELEASED);
            assertThat(mail(id).handledBy()).isEqualTo("sam.sc");
            assertThat(mail(id).reason()).isNull();
        }
    }

    @Test
    void takesTheTypedSenderOfAMailWithoutOne() {
        var id = held("has no usable From address", "From: somebody\r\n");

        var done = release(id, " ann@Northwind.example ");

        assertThat(done.verdict()).isEqualTo(Verdict.FILED);
        assertThat(arrived.mails)
                .filteredOn(mail -> mail.rawId().equals(id))
                .singleElement()
                .satisfies(mail -> assertThat(mail.from()).isEqualTo(address("ann@northwind.example")));
        assertThat(mail(id).givenSender()).isEqualTo("ann@northwind.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nobody",
                "a@b.example, c@d.example",
                "a@b.example\r\nBcc: v@x.example",
                "Ann <ann@northwind.example>",
                "SUPPORT@desk.example"
            })
    void refusesATypedSenderThatCannotBe(String from) {
        var id = held("has no usable From address", "");

        assertThatThrownBy(() -> release(id, from))
                .isInstanceOf(FaultyInput.class)
                .hasMessageStartingWith("from: ");

        assertThat(mail(id).state()).isEqualTo(State.WAITING);
        assertThat(mail(id).handledBy()).isNull();
    }

    @Test
    void letsNobodyTypeAnotherSenderThanTheMailHas() {
        var id = held("java.lang.StackOverflowError", "From: ann@northwind.example\r\n");

        assertThatThrownBy(() -> release(id, "eve@evil.example")).isInstanceOf(FaultyInput.class);

        assertThat(mail(id).state()).isEqualTo(State.WAITING);
    }

    @Test
    void holdsAMailThatFailsAgainWithTheNewReason() {
        var id = held("java.lang.StackOverflowError", "From: ann@northwind.example\r\n");
        arrived.intake = mail -> {
            if (mail.rawId().equals(id)) throw new IllegalArgumentException("another fault");
        };

        var done = release(id, null);

        assertThat(done.verdict()).isEqualTo(Verdict.FAILED_AGAIN);
        assertThat(done.reason()).contains("another fault");
        assertThat(mail(id).state()).isEqualTo(State.WAITING);
        assertThat(mail(id).reason()).isEqualTo(done.reason());

        arrived.intake = mail -> {};
        assertThat(release(id, null).verdict()).isEqualTo(Verdict.FILED);
    }

    @Test
    void tellsTheCaseWhoReleasedItsMail() {
        var id = held("has no usable From address", "");
        arrived.intake = mail -> correspondence.fileCustomerMessage(caseKey, mail.asCustomerMessage());

        var done = release(id, "ann@northwind.example");

        assertThat(done.caseKey()).isEqualTo(caseKey);
        assertThat(log.of(caseKey)).singleElement().satisfies(decision -> {
            assertThat(decision.what()).isEqualTo("released");
            assertThat(decision.reason()).contains("sam.sc", "gave its sender", "has no usable From address");
        });
    }

    @Test
    void takesOurOwnMailForThatOfWhomAPersonNames() {
        var id =
                held("is our own mail that came back", "From: support@desk.example\r\nX-Ackord-Loop: desk.example\r\n");

        assertThatThrownBy(() -> release(id, null))
                .isInstanceOf(FaultyInput.class)
                .hasMessageStartingWith("from: is missing");
        assertThat(mail(id).state()).isEqualTo(State.WAITING);
        assertThat(release(id, "ann@northwind.example").verdict()).isEqualTo(Verdict.FILED);

        assertThat(arrived.mails)
                .filteredOn(mail -> mail.rawId().equals(id))
                .singleElement()
                .satisfies(mail -> assertThat(mail.from()).isEqualTo(address("ann@northwind.example")))
                .satisfies(mail -> assertThat(mail.judgement().nature()).isEqualTo(MailNature.LET_IN));
    }

    @Test
    void releasesOnceWhenTwoDoItAtOnce() throws Exception {
        var id = held("java.lang.StackOverflowError", "From: ann@northwind.example\r\n");
        var mail = mail(id);

        var verdicts = atOnce(List.of(
                () -> quarantine.release(mail, "sam.sc", null).verdict(),
                () -> quarantine.release(mail, "erin.se", null).verdict()));

        assertThat(verdicts).containsExactlyInAnyOrder(Verdict.FILED, Verdict.TOO_LATE);
        assertThat(arrived.count(subject)).isEqualTo(1);
    }

    @Test
    void releasesOrDropsWhenTwoDisagreeAtOnce() throws Exception {
        var id = held("java.lang.StackOverflowError", "From: ann@northwind.example\r\n");
        var mail = mail(id);

        var done = atOnce(List.<Callable<Boolean>>of(
                () -> quarantine.release(mail, "sam.sc", null).verdict() == Verdict.FILED,
                () -> quarantine.drop(id, "erin.se")));

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(arrived.count(subject)).isEqualTo(mail(id).state() == State.RELEASED ? 1 : 0);
    }

    @Test
    void dropsAMailAndTakesItBack() {
        var id = held("has no usable From address", "");
        var waiting = mail(id);

        assertThat(quarantine.drop(id, "erin.se")).isTrue();

        assertThat(ids(State.DROPPED)).contains(id);
        assertThat(ids(State.WAITING)).doesNotContain(id);
        assertThat(mail(id).handledBy()).isEqualTo("erin.se");
        assertThat(quarantine.original(id)).isPresent();
        assertThat(quarantine.drop(id, "erin.se")).isFalse();
        assertThat(quarantine
                        .release(waiting, "sam.sc", "ann@northwind.example")
                        .verdict())
                .isEqualTo(Verdict.TOO_LATE);
        assertThat(arrived.count(subject)).isZero();

        assertThat(quarantine.takeBack(id, "sam.sc")).isTrue();
        assertThat(quarantine.takeBack(id, "sam.sc")).isFalse();
        assertThat(ids(State.WAITING)).contains(id);
        assertThat(mail(id).reason()).isEqualTo("has no usable From address");
    }

    @Test
    void listsFiledMailsThatLackSomethingAndNoOthers() {
        var partly = held("withholds: eicar.com", "From: ann@northwind.example\r\n");
        var wholly = held("withholds: nothing", "From: ann@northwind.example\r\n");
        jdbc.sql("update raw_mail set state = 'FILED' where id = ?")
                .param(partly)
                .update();
        jdbc.sql("update raw_mail set state = 'FILED', reason = null where id = ?")
                .param(wholly)
                .update();

        assertThat(ids(State.WITHHELD)).contains(partly).doesNotContain(wholly);

        assertThat(quarantine.find(wholly)).isEmpty();
        assertThat(quarantine.original(wholly)).isEmpty();
        assertThat(quarantine.drop(partly, "sam.sc")).isFalse();
        assertThat(release(partly, null).verdict()).isEqualTo(Verdict.TOO_LATE);
    }

    @Test
    void listsTheNewestFirstInPages() {
        var newest = new ArrayList<String>();
        for (int each = 0; each < 5; each++) newest.add(0, held("no. " + each, "From: nobody " + each + "\r\n"));
        var count = quarantine.count(State.WAITING);

        assertThat(quarantine.list(State.WAITING, 1, 2))
                .extracting(QuarantinedMail::id)
                .isEqualTo(newest.subList(2, 4));

        assertThat(quarantine.list(State.WAITING, 0, 5))
                .extracting(QuarantinedMail::id)
                .isEqualTo(newest);
        assertThat(quarantine.list(State.WAITING, 0, 5))
                .extracting(mail -> mail.header().name())
                .containsExactly("nobody 4", "nobody 3", "nobody 2", "nobody 1", "nobody 0");
        assertThat(quarantine.list(State.WAITING, (int) count, 1)).isEmpty();
    }

    private Release release(String id, @Nullable String from) {
        return quarantine.release(mail(id), "sam.sc", from);
    }

    private QuarantinedMail mail(String id) {
        return quarantine.find(id).orElseThrow();
    }

    private List<String> ids(State state) {
        return quarantine.list(state, 0, 200).stream().map(QuarantinedMail::id).toList();
    }

    private String held(String reason, String from) {
        var id = UUID.randomUUID().toString();
        var content =
                "%sSubject: %s\r\n\r\nIt burns %s".formatted(from, subject, id).getBytes(StandardCharsets.UTF_8);
        jdbc.sql(
                        "insert into raw_mail (id, mailbox, uid_validity, uid, sha256, deliveries, received_at, stored_at, state,"
                                + " reason, content) values (?, 'held', 1, ?, ?, 1, ?, ?, 'QUARANTINED', ?, ?)")
                .params(
                        id,
                        System.nanoTime(),
                        Fingerprint.of(content),
                        RECEIVED,
                        RECEIVED.plusSeconds(STORED.incrementAndGet()),
                        reason,
                        content)
                .update();
        return id;
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var each : running) results.add(each.get());
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
