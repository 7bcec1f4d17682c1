package org.ackord.incident;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ackord.directory.Directory;
import org.ackord.promise.Promise;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is on record of an incident, in order: for whoever looks back at it. */
@Service
@Transactional(readOnly = true)
public class IncidentHistory {

    /** Something that happened. */
    public record Entry(Instant at, String words) {}

    private final IncidentRows rows;
    private final UpdateRows updates;
    private final LinkedCases links;
    private final PromiseLedger ledger;
    private final Directory directory;

    IncidentHistory(
            IncidentRows rows, UpdateRows updates, LinkedCases links, PromiseLedger ledger, Directory directory) {
        this.rows = rows;
        this.updates = updates;
        this.links = links;
        this.ledger = ledger;
        this.directory = directory;
    }

    public Optional<Incident> find(String key) {
        return rows.find(key);
    }

    public List<Entry> of(String key) {
        var incident = rows.find(key).orElseThrow(() -> new UnknownIncident(key));
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(incident.startedAt(), "it began"));
        updates.of(key).forEach(update -> entries.add(said(update)));
        links.linkedAt(key).forEach((at, cases) -> entries.add(new Entry(at, "%d cases linked".formatted(cases))));
        ledger.of(key).forEach(promise -> entries.addAll(escalations(promise)));
        entries.sort(comparing(Entry::at));
        return entries;
    }

    private Entry said(IncidentUpdate update) {
        var what =
                switch (update.kind()) {
                    case DECLARED -> "declared";
                    case UPDATE -> "update";
                    case RESOLVED -> "resolved";
                };
        return new Entry(
                update.at(),
                "%s by %s: %s"
                        .formatted(
                                what,
                                directory.nameOf(update.by()),
                                update.text().replaceAll("\\s+", " ")));
    }

    private static List<Entry> escalations(Promise promise) {
        return promise.escalations().stream()
                .map(told -> new Entry(
                        told.at(),
                        "%s, told %s"
                                .formatted(
                                        told.level() == 0 ? "update at risk" : "update missed, level " + told.level(),
                                        told.recipients().stream()
                                                .map(each -> each.toLowerCase(Locale.ROOT))
                                                .collect(joining(", ")))))
                .toList();
    }
}
