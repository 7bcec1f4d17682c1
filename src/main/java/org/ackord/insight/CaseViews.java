package org.ackord.insight;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.ackord.casework.UnknownCase;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.MessageView;
import org.ackord.directory.Contact;
import org.ackord.directory.Directory;
import org.ackord.portal.StatusLinks;
import org.ackord.promise.Promise;
import org.ackord.promise.PromiseLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is shown of cases: one query a kind of thing, however many cases. */
@Component
@Transactional(readOnly = true)
class CaseViews {

    private static final Pattern SURVEY_LINK = Pattern.compile("/survey/[\\w-]+");

    private final Cases cases;
    private final Directory directory;
    private final Correspondence correspondence;
    private final PromiseLedger ledger;
    private final StatusLinks links;
    private final Clock clock;

    CaseViews(
            Cases cases,
            Directory directory,
            Correspondence correspondence,
            PromiseLedger ledger,
            StatusLinks links,
            Clock clock) {
        this.cases = cases;
        this.directory = directory;
        this.correspondence = correspondence;
        this.ledger = ledger;
        this.links = links;
        this.clock = clock;
    }

    /** In the order of the keys. */
    List<CaseView> of(List<String> keys) {
        var found = cases.all(keys);
        var contacts = directory
                .contacts(found.stream().map(CaseRecord::contactId).toList())
                .stream()
                .collect(toMap(Contact::id, identity()));
        var promises = ledger.ofCases(keys).stream().collect(groupingBy(Promise::caseKey));
        var byKey = found.stream().collect(toMap(CaseRecord::key, identity()));
        return keys.stream()
                .map(byKey::get)
                .map(about -> view(about, contacts, promises, null))
                .toList();
    }

    CaseView withMessages(String key) {
        var about = cases.find(key).orElseThrow(() -> new UnknownCase(key));
        var contact = directory.contact(about.contactId()).orElseThrow();
        return view(
                about,
                Map.of(contact.id(), contact),
                Map.of(key, ledger.of(key)),
                correspondence.messagesOf(key).stream().map(CaseViews::discreet).toList());
    }

    /** A survey is the customer's alone: whoever reads the case sees that it was sent, not its link. */
    private static MessageView discreet(MessageView message) {
        return message.kind() == MessageKind.SURVEY
                ? message.withText(SURVEY_LINK.matcher(message.text()).replaceAll("/survey/…"))
                : message;
    }

    private CaseView view(
            CaseRecord about,
            Map<String, Contact> contacts,
            Map<String, List<Promise>> promises,
            @Nullable List<MessageView> messages) {
        var contact = requireNonNull(contacts.get(about.contactId()));
        return new CaseView(
                about.key(),
                about.status(),
                about.subject(),
                about.nature(),
                about.tier(),
                about.severity(),
                about.product(),
                about.channel(),
                about.owner(),
                about.consultant(),
                new CaseView.CustomerView(contact.customer().name(), contact.email(), contact.name()),
                about.receivedAt(),
                about.resolvedAt(),
                about.closedAt(),
                about.follows(),
                about.externalId(),
                links.urlFor(about.key()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                promises.getOrDefault(about.key(), List.of()),
                messages,
                null,
                null);
    }
}
