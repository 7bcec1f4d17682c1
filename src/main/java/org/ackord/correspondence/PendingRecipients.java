package org.ackord.correspondence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes who has not got a mail that others have, also when its delivery fails: who has got it must not get it twice. */
@Component
class PendingRecipients {

    private static final AddressLines LINES = new AddressLines();

    private final JdbcClient jdbc;

    PendingRecipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(String messageId, List<Address> pending) {
        jdbc.sql("update message set pending_list = ?, version = version + 1 where id = ?")
                .params(LINES.convertToDatabaseColumn(pending), messageId)
                .update();
    }
}
