package org.ackord.audit;

import java.util.List;
import org.ackord.audit.AuditEntries.End;
import org.ackord.audit.AuditEntries.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the whole chain again and says whether it is whole. */
@Component
class Verification {

    /**
     * @param lines how many were checked
     * @param end the seal of the last one: kept elsewhere, it proves later that nothing before it was changed
     * @param fault what is wrong first; null when the log is whole
     */
    record Verdict(
            boolean intact,
            long lines,
            String end,
            @Nullable String fault) {}

    private static final int BATCH = 1_000;

    private final AuditEntries entries;

    Verification(AuditEntries entries) {
        this.entries = entries;
    }

    Verdict verify() {
        var walk = new Walk();
        var goal = entries.end();
        for (var batch = next(walk, goal); !batch.isEmpty(); batch = next(walk, goal)) batch.forEach(walk::step);
        walk.finish(goal);
        return new Verdict(walk.fault == null, walk.lines, walk.hash, walk.fault);
    }

    private List<Sealed> next(Walk walk, End goal) {
        return walk.fault == null && walk.seq < goal.seq()
                ? entries.after(walk.seq, null, null, (int) Math.min(BATCH, goal.seq() - walk.seq))
                : List.of();
    }

    private static final class Walk {

        private long lines;
        private long seq;
        private String hash = "";
        private @Nullable String fault;

        /** The log may begin late, because old lines are deleted when their time is over; from there on none may miss. */
        void step(Sealed line) {
            if (fault != null) return;
            if (lines > 0 && line.seq() != seq + 1) fault = "line %d is missing".formatted(seq + 1);
            else if (lines > 0 && !line.previousHash().equals(hash))
                fault = "line %d does not follow".formatted(line.seq());
            else if (!line.fitsItsSeal()) fault = "line %d was changed".formatted(line.seq());
            lines++;
            seq = line.seq();
            hash = line.hash();
        }

        void finish(End goal) {
            if (fault == null && lines > 0 && (seq != goal.seq() || !hash.equals(goal.hash())))
                fault = "the lines after %d are missing".formatted(seq);
            if (fault == null && lines == 0 && goal.seq() > 0) fault = "every line is missing";
        }
    }
}
