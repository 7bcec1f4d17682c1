package org.ackord.correspondence;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.ackord.logging.LogContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Files stored mails. One that cannot be filed goes into quarantine, with the reason, and harms no other. */
@Component
class MailFiler {

    private static final Logger LOG = LoggerFactory.getLogger(MailFiler.class);
    private static final int ATTEMPTS = 3;
    private static final int ATTEMPTS_AGAINST_OTHERS = 12;
    private static final long STEP_BACK_NANOS = 20_000_000;

    private final RawMails raws;
    private final MailFiling filing;

    MailFiler(RawMails raws, MailFiling filing) {
        this.raws = raws;
        this.filing = filing;
    }

    /** Files what a crash has left behind. */
    void fileWaiting() {
        raws.waiting().forEach(this::file);
    }

    boolean hasNothingWaiting() {
        return raws.waiting().isEmpty();
    }

    /** A conflict with a colleague's work deserves other attempts; a database that is away says nothing about the mail. */
    void file(String rawId) {
        LogContext.MAIL.during(rawId, () -> fileAlone(rawId));
    }

    private void fileAlone(String rawId) {
        for (int attempt = 1; ; attempt++) {
            try {
                filing.file(rawId);
                return;
            } catch (CannotCreateTransactionException | DataAccessResourceFailureException databaseAway) {
                throw databaseAway;
            } catch (TransientDataAccessException conflict) {
                if (attempt == ATTEMPTS_AGAINST_OTHERS) {
                    quarantine(rawId, NestedExceptionUtils.getMostSpecificCause(conflict));
                    return;
                }
                stepBack(attempt);
            } catch (Throwable wrapped) {
                var trouble = NestedExceptionUtils.getMostSpecificCause(wrapped);
                if (attempt < ATTEMPTS && !(trouble instanceof UnusableMail) && !(trouble instanceof Error)) continue;
                quarantine(rawId, trouble);
                return;
            }
        }
    }

    private static void stepBack(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(STEP_BACK_NANOS * attempt));
    }

    private void quarantine(String rawId, Throwable trouble) {
        var reason = trouble instanceof UnusableMail ? String.valueOf(trouble.getMessage()) : trouble.toString();
        raws.quarantine(rawId, SubjectLine.cut(reason, 500));
        if (trouble instanceof UnusableMail) LOG.warn("Mail {} is in quarantine: it {}", rawId, reason);
        else LOG.error("Mail {} is in quarantine: it could not be filed ({})", rawId, placeOf(trouble));
    }

    /** Messages of exceptions quote mails; the reason with all its words is kept with the mail, where erasure finds it. */
    private static String placeOf(Throwable trouble) {
        var stack = trouble.getStackTrace();
        return trouble.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    }
}
