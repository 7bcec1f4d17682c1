package org.ackord.incident;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.ackord.directory.Contact;
import org.ackord.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Cases as lines of an incident, whether they are linked with it or might be. */
@Component
class IncidentLines {

    private final Notices notices;
    private final Cases cases;
    private final Directory directory;
    private final MessageSourceAccessor texts;

    IncidentLines(Notices notices, Cases cases, Directory directory, MessageSourceAccessor texts) {
        this.notices = notices;
        this.cases = cases;
        this.directory = directory;
        this.texts = texts;
    }

    /** The newest case first. */
    List<IncidentView.CaseLine> of(Incident incident, int update, List<String> caseKeys) {
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

    private IncidentView.CaseLine line(
            CaseRecord about, @Nullable Contact contact, boolean keyAccount, @Nullable Notice notice) {
        return new IncidentView.CaseLine(
                about.key(),
                about.subject(),
                contact == null ? "" : contact.customer().name(),
                about.tier(),
                about.status().word(),
                keyAccount,
                notice == null ? text("none") : told(notice),
                notice == null ? null : notice.toldAt());
    }

    private String told(Notice notice) {
        var called = notice.channel() == Notice.Channel.PERSON;
        return switch (notice.state()) {
            case PENDING -> text(called ? "to-call" : "to-mail");
            case WITH -> text("with", notice.with());
            case TOLD ->
                (called ? text("called", notice.toldBy()) : text("mailed"))
                        + (notice.with() == null ? "" : ", " + text("with", notice.with()));
            case OVERTAKEN -> text("overtaken");
            case OVER -> text("over");
        };
    }

    private String text(String key, @Nullable Object... values) {
        return texts.getMessage("incident.told." + key, values);
    }
}
