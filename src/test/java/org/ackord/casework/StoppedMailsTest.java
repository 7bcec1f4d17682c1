package org.ackord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.ackord.correspondence.AutomaticMailStopped;
import org.ackord.correspondence.MessageKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class StoppedMailsTest extends Journey {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theLeadsHearThatAutomaticMailsAreStopped() {
        writesIn(ANN, "2026-06-01T10:00");

        transaction.executeWithoutResult(
                status -> events.publishEvent(new AutomaticMailStopped(caseKey, "20 of them within an hour")));

        var notice = mails(MessageKind.NOTICE).get(0);
        assertThat(notice.subject()).contains(caseKey, "were stopped");
        assertThat(notice.text()).contains("20 of them within an hour");
        assertThat(notice.to()).isNotEmpty();
    }
}
