package org.ackord.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class BeforeCommitTest {

    private final List<String> done = new ArrayList<>();
    private final TransactionTemplate transaction = new TransactionTemplate(new Transactions());
    private final BeforeCommit reading = new BeforeCommit(key -> done.add("read " + key));
    private final BeforeCommit writing = new BeforeCommit(this::write);

    private void write(String key) {
        done.add("written " + key);
        reading.add(key);
    }

    @Test
    void worksOnceForEachKey() {
        transaction.executeWithoutResult(status -> {
            reading.add("C-1");
            reading.add("C-2");
            reading.add("C-1");
            done.add("all said");
        });

        assertThat(done).containsExactly("all said", "read C-1", "read C-2");
    }

    @Test
    void worksForWhatOtherWorkGives() {
        transaction.executeWithoutResult(status -> {
            reading.add("C-1");
            writing.add("C-1");
        });

        assertThat(done).containsExactly("read C-1", "written C-1", "read C-1");
    }

    @Test
    void leavesOutWhatWasTakenBack() {
        transaction.executeWithoutResult(status -> {
            reading.add("C-1");
            writing.add("C-2");
            reading.remove("C-1");
            reading.remove("C-2");
        });

        assertThat(done).containsExactly("written C-2", "read C-2");
    }

    @Test
    void doesNothingForWhatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            reading.add("C-1");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> reading.add("C-2"));

        assertThat(done).containsExactly("read C-2");
    }

    @Test
    void needsATransaction() {
        assertThatThrownBy(() -> reading.add("C-1")).isInstanceOf(IllegalStateException.class);
    }

    private static final class Transactions extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return "";
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
