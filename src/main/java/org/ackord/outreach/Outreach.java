package org.ackord.outreach;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reaches customers by the process {@value #PROCESS}. A model that calls it gives the fact {@value #OUTREACH}, made by
 * {@link #prepare}, and the business key; it gets {@code reached} back.
 */
@Service
public class Outreach {

    public static final String PROCESS = "reach-out";
    public static final String OUTREACH = "outreach";

    static final String ANSWERED = "contact-answered";

    private final OutreachTables rows;
    private final AttemptTables attempts;
    private final Processes processes;
    private final Clock clock;

    Outreach(OutreachTables rows, AttemptTables attempts, Processes processes, Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.processes = processes;
        this.clock = clock;
    }

    /** @return the id that the process is called with, in the same transaction */
    @Transactional(propagation = Propagation.MANDATORY)
    public String prepare(NewOutreach whom) {
        var id = UUID.randomUUID().toString();
        rows.enter(id, whom, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return id;
    }

    /** Prepares and starts the process by itself. @return the id of the outreach */
    @Transactional
    public String begin(NewOutreach whom) {
        var id = prepare(whom);
        processes.start(PROCESS, whom.businessKey(), new Facts().with(OUTREACH, id));
        return id;
    }

    /**
     * The customer has answered, by whatever way: nothing more is tried.
     *
     * @return whether we were still trying
     * @throws OptimisticLockingFailureException when the process moved at the same time; all is to be done anew
     */
    @Transactional
    public boolean answered(String outreach) {
        return rows.find(outreach)
                .map(row -> processes.tellThose(ANSWERED, row.whom().businessKey(), OUTREACH, outreach))
                .orElse(false);
    }

    /** What was tried so far to reach these, the oldest first. */
    @Transactional(readOnly = true)
    public List<Attempt> tried(Collection<String> outreaches) {
        return outreaches.isEmpty() ? List.of() : attempts.tried(outreaches);
    }
}
