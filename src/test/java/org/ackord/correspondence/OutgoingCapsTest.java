package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ackord.engine.Processes;
import org.ackord.search.SearchIndex;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.TransientDataAccessException;

/** How much automatic mail leaves (RFC 3834 §2); what people write is never counted. */
class OutgoingCapsTest extends CorrespondenceFixture {

    @Autowired
    SearchIndex search;

    @Autowired
    CalendarTexts calendars;

    @Autowired
    DecisionLog decisions;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Messages messages;

    @Autowired
    MailRecipients recipients;

    @Autowired
    OutgoingSettings settings;

    @Autowired
    SupportSettings support;

    @Autowired
    SealedMarks marks;

    @Autowired
    Processes processes;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private final String ann = "ann-" + caseKey.toLowerCase() + "@northwind.example";

    @Test
    void oneReceiptGoesToAnAddressInTenMinutesHoweverItIsSpelt() {
        write(automatic(MessageKind.RECEIPT, ann));
        write(automatic(MessageKind.RECEIPT, "Ann" + ann.substring(3)));

        assertThat(states()).containsExactly("queued", "withheld");
    }

    @Test
    void fiveReceiptsGoToAnAddressInADay() {
        for (int i = 0; i < 7; i++) {
            write(automatic(MessageKind.RECEIPT, ann));
            jdbc.sql("update message set written_at = timestampadd(MINUTE, -11, written_at) where case_key = ?")
                    .param(caseKey)
                    .update();
        }

        assertThat(states()).containsExactly("queued", "queued", "queued", "queued", "queued", "withheld", "withheld");
    }

    @Test
    void aLoopIsBrokenAndAPersonIsStillHeard() {
        var before = withheld("loop");
        for (int i = 0; i < 22; i++) write(automatic(MessageKind.REMINDER, ann));
        write(mail(MessageKind.ANSWER, ann));
        write(automatic(MessageKind.REMINDER, "bob-" + ann));

        assertThat(states().subList(0, 20)).containsOnly("queued");
        assertThat(states().subList(20, 24)).containsExactly("withheld", "withheld", "queued", "queued");
        assertThat(correspondence.messagesOf(caseKey).get(21).refusal())
                .isEqualTo("20 automatic mails went to this address within an hour");
        assertThat(decisions.of(caseKey)).extracting(Decision::what).containsExactly("withheld", "withheld");
        assertThat(withheld("loop")).isEqualTo(before + 2);
    }

    @Test
    void aCaseHasSoManyNoticesAnHour() {
        for (int i = 0; i < 201; i++) write(automatic(MessageKind.NOTICE, "lea@desk.example"));

        assertThat(states().subList(0, 200)).containsOnly("queued");
        assertThat(states().get(200)).isEqualTo("withheld");
    }

    @Test
    void twoNodesTogetherSendOneReceiptToAnAddress() {
        bothWriteAtOnce(8, MessageKind.RECEIPT);

        assertThat(states()).containsOnlyOnce("queued").hasSize(16);
    }

    @Test
    void twoNodesTogetherStayWithinTheCapOfAnAddress() {
        bothWriteAtOnce(20, MessageKind.REMINDER);

        assertThat(states()).hasSize(40).filteredOn("queued"::equals).hasSize(20);
    }

    /** Each of two outboxes that share nothing but the database writes so many mails, in two threads. */
    private void bothWriteAtOnce(int each, MessageKind kind) {
        var threads = Executors.newFixedThreadPool(4);
        var begin = new CyclicBarrier(4);
        try {
            var work = new ArrayList<Future<?>>();
            for (var node : List.of(node(), node()))
                for (int thread = 0; thread < 2; thread++)
                    work.add(threads.submit(() -> {
                        begin.await();
                        for (int i = 0; i < each / 2; i++) writeThrough(node, kind);
                        return null;
                    }));
            for (var done : work) assertThat(done).succeedsWithin(Duration.ofSeconds(60));
        } finally {
            threads.shutdownNow();
        }
    }

    private Outbox node() {
        var withholding = new Withholding(
                new OutgoingCaps(messages, recipients, settings, clock), recipients, decisions, meters, events, clock);
        return new Outbox(messages, support, marks, processes, withholding, search, calendars, clock);
    }

    /** Whoever loses against the other node tries again, as the engine's jobs do. */
    private void writeThrough(Outbox node, MessageKind kind) {
        for (int attempt = 1; ; attempt++)
            try {
                transaction.executeWithoutResult(status -> node.write(automatic(kind, ann)));
                return;
            } catch (TransientDataAccessException conflict) {
                if (attempt == 20) throw conflict;
            }
    }

    private double withheld(String cause) {
        return meters.counter("ackord.mail.withheld", "cause", cause).count();
    }

    private List<String> states() {
        return correspondence.messagesOf(caseKey).stream()
                .map(MessageView::state)
                .toList();
    }

    private NewMail automatic(MessageKind kind, String to) {
        return new NewMail(caseKey, kind, List.of(address(to)), List.of(), "Still there?", "…", true, null);
    }
}
