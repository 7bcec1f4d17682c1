package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How much automatic mail leaves (RFC 3834 §2); what people write is never counted. */
class OutgoingCapsTest extends CorrespondenceFixture {

    @Autowired
    DecisionLog decisions;

    @Autowired
    MeterRegistry meters;

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
