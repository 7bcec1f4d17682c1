package org.ackord.correspondence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes who has not got a mail that others have, when its delivery has failed: who has got it must not get it twice. Until
 * then the failing transaction holds the message.
 */
@Component
class PendingRecipients {

    private static final AddressLines LINES = new AddressLines();

    private final JdbcClient jdbc;
    private final TransactionTemplate afterwards;

    PendingRecipients(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.afterwards = new TransactionTemplate(transactions);
        afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void noteAfterwards(String messageId, List<Address> pending) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) note(messageId, pending);
            }
        });
    }

    private void note(String messageId, List<Address> pending) {
        afterwards.executeWithoutResult(
                status -> jdbc.sql("update message set pending_list = ?, version = version + 1 where id = ?")
                        .params(LINES.convertToDatabaseColumn(pending), messageId)
                        .update());
    }
}
