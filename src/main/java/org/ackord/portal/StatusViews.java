package org.ackord.portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.ackord.casework.CaseRecord;
import org.ackord.directory.Directory;
import org.ackord.directory.Product;
import org.ackord.promise.Kind;
import org.ackord.promise.Promise;
import org.ackord.promise.PromiseLedger;
import org.ackord.promise.State;
import org.ackord.time.WrittenTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a case into words for its customer. */
@Component
class StatusViews {

    private static final Comparator<Promise> ETA_FIRST = Comparator.comparing(
                    (Promise promise) -> promise.kind() != Kind.ETA)
            .thenComparing(Promise::dueAt);

    private final PromiseLedger ledger;
    private final Directory directory;
    private final WrittenTimes times;

    StatusViews(PromiseLedger ledger, Directory directory, WrittenTimes times) {
        this.ledger = ledger;
        this.directory = directory;
        this.times = times;
    }

    StatusView of(CaseRecord about) {
        var stage = Stage.of(about);
        var newsBy = newsBy(about.key()).map(times::written).orElse(null);
        return new StatusView(
                about.key(),
                stage.state(),
                product(about.product()),
                times.written(about.receivedAt()),
                newsBy,
                stage.next());
    }

    /** What somebody named for this case (R7) before what the policy says. */
    private Optional<Instant> newsBy(String caseKey) {
        return ledger.of(caseKey).stream()
                .filter(promise -> promise.state() == State.RUNNING)
                .min(ETA_FIRST)
                .map(Promise::dueAt);
    }

    private @Nullable String product(@Nullable String id) {
        return id == null ? null : directory.product(id).map(Product::name).orElse(id);
    }
}
