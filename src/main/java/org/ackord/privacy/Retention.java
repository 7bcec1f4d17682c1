package org.ackord.privacy;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes what has been kept for long enough (GDPR, article 5(1)(e)), each night, in small transactions. Each is a statement
 * that finds its rows old or not at all, so that nodes may do it at the same time.
 */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
class Retention {

    /**
     * What the next run would delete.
     *
     * @param keptFor as it was set; what is from before the limit goes
     */
    record Line(
            String kind,
            String what,
            String keptFor,
            @Nullable Instant limit,
            long count,
            @Nullable Instant oldest) {}

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int MOST_STEPS = 100_000;

    private final ObjectProvider<RetainedData> holders;
    private final RetentionSettings settings;
    private final Holds holds;
    private final Clock clock;
    private final TransactionOperations transaction;

    Retention(
            ObjectProvider<RetainedData> holders,
            RetentionSettings settings,
            Holds holds,
            Clock clock,
            TransactionOperations transaction) {
        this.holders = holders;
        this.settings = settings;
        this.holds = holds;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A dry run: nothing is touched. */
    List<Line> due() {
        var now = clock.instant();
        var held = holds.heldCases();
        return ordered().stream().map(data -> line(data, now, held)).toList();
    }

    private Line line(RetainedData data, Instant now, Set<String> held) {
        var kind = data.kind();
        var name = kind.name().toLowerCase(Locale.ROOT);
        var period = settings.of(kind).toString();
        var limit = settings.limit(kind, now);
        var due = data.due(limit, held);
        return settings.isForEver(kind)
                ? new Line(name, due.what(), period, null, 0, null)
                : new Line(name, due.what(), period, limit, due.count(), due.oldest());
    }

    @Scheduled(cron = "${ackord.retention.run-at:0 41 3 * * *}", zone = "UTC")
    void everyNight() {
        run().forEach((kind, count) -> LOG.info("Retention of {}: deleted {}", kind, count));
    }

    /** @return how many were deleted, by kind */
    Map<String, Integer> run() {
        var now = clock.instant();
        var deleted = new TreeMap<String, Integer>();
        for (var data : ordered())
            if (!settings.isForEver(data.kind())) {
                int count = delete(data, settings.limit(data.kind(), now));
                if (count > 0) deleted.merge(data.kind().name().toLowerCase(Locale.ROOT), count, Integer::sum);
            }
        return deleted;
    }

    private int delete(RetainedData data, Instant limit) {
        int all = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            int count = step(data, limit);
            if (count == 0) break;
            all += count;
        }
        return all;
    }

    /** What collides with the work of others is left to the next night. */
    private int step(RetainedData data, Instant limit) {
        try {
            return requireNonNull(transaction.execute(status -> data.delete(limit, holds.heldCases())));
        } catch (TransientDataAccessException busy) {
            LOG.info("Retention of {} goes on tomorrow", data.kind());
            return 0;
        }
    }

    private List<RetainedData> ordered() {
        return holders.stream().sorted(Comparator.comparing(RetainedData::kind)).toList();
    }
}
