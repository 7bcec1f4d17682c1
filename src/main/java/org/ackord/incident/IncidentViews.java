package org.ackord.incident;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.ackord.directory.Contact;
import org.ackord.directory.Directory;
import org.ackord.incident.Notice.State;
import org.ackord.time.SupportCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is shown of incidents: one query a kind of thing, however many cases. */
@Component
@Transactional(readOnly = true)
class IncidentViews {

    static final int MOST_INCIDENTS = 200;

    private final IncidentRows rows;
    private final UpdateRows updates;
    private final LinkedCases links;
    private final Notices notices;
    private final Cases cases;
    private final Directory directory;
    private final SupportCalendar support;

    IncidentViews(
            IncidentRows rows,
            UpdateRows updates,
            LinkedCases links,
            Notices notices,
            Cases cases,
            Directory directory,
            SupportCalendar support) {
        this.rows = rows;
        this.updates = updates;
        this.links = links;
        this.notices = notices;
        this.cases = cases;
        this.directory = directory;
        this.support = support;
    }

    List<IncidentView> newest() {
        var all = rows.newest(MOST_INCIDENTS);
        var counts = links.counts(all.stream().map(Incident::key).toList());
        return all.stream()
                .map(each -> view(each, counts.getOrDefault(each.key(), 0L), null, null))
                .toList();
    }

    IncidentView one(String key) {
        var incident = rows.find(key).orElseThrow(() -> new UnknownIncident(key));
        var written = updates.of(key);
        var lines = lines(incident, written.size() - 1, List.copyOf(links.of(key)));
        var counts = notices.counts(key);
        return view(
                incident,
                lines.size(),
                lines,
                written.stream()
                        .map(update -> line(update, counts.getOrDefault(update.number(), Map.of())))
                        .toList());
    }

    /** Cases as lines of an incident, whether they are linked with it or might be. */
    List<IncidentView.CaseLine> lines(Incident incident, int update, List<String> caseKeys) {
        var found = cases.all(caseKeys);
        var contacts =
                directory.contacts(found.stream().map(CaseRecord::contactId).toList());
        var keyAccounts = directory.keyAccounts(
                found.stream().map(CaseRecord::customerId).distinct().toList());
        var told = notices.of(incident.key(), update).stream().collect(toMap(Notice::caseKey, identity()));
        return found.stream()
                .sorted(comparing(CaseRecord::receivedAt).reversed())
                .map(about -> line(
                        about,
                        contacts.get(about.contactId()),
                        keyAccounts.contains(about.customerId()),
                        told.get(about.key())))
                .toList();
    }

    private static IncidentView.CaseLine line(
            CaseRecord about, @Nullable Contact contact, boolean keyAccount, @Nullable Notice notice) {
        return new IncidentView.CaseLine(
                about.key(),
                about.subject(),
                contact == null ? "" : contact.customer().name(),
                about.tier(),
                about.status().word(),
                keyAccount,
                told(notice),
                notice == null ? null : notice.toldAt());
    }

    private static String told(@Nullable Notice notice) {
        if (notice == null) return "not yet";
        return switch (notice.state()) {
            case PENDING -> notice.channel() == Notice.Channel.PERSON ? "will be called" : "will be mailed";
            case WITH -> "with " + notice.with();
            case TOLD ->
                (notice.channel() == Notice.Channel.PERSON ? "called by " + notice.toldBy() : "mailed")
                        + (notice.with() == null ? "" : ", with " + notice.with());
            case OVERTAKEN -> "told of a newer update";
            case OVER -> "not told, the case is over";
        };
    }

    private static IncidentView.UpdateLine line(IncidentUpdate update, Map<State, Integer> counts) {
        return new IncidentView.UpdateLine(
                update.number(),
                update.kind(),
                update.text(),
                update.at(),
                update.by(),
                update.nextUpdateBy(),
                counts.getOrDefault(State.TOLD, 0),
                counts.getOrDefault(State.PENDING, 0) + counts.getOrDefault(State.WITH, 0));
    }

    private IncidentView view(
            Incident incident,
            long linked,
            @Nullable List<IncidentView.CaseLine> lines,
            @Nullable List<IncidentView.UpdateLine> written) {
        var now = support.now();
        return new IncidentView(
                incident.key(),
                incident.severity(),
                incident.service(),
                incident.title(),
                incident.text(),
                incident.state(),
                incident.owner(),
                incident.startedAt(),
                incident.declaredAt(),
                incident.declaredBy(),
                incident.resolvedAt(),
                incident.nextUpdateBy(),
                linked,
                now.toInstant(),
                now.getZone().getId(),
                lines,
                written);
    }
}
