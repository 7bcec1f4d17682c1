package org.ackord.insight;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
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
import org.ackord.time.SupportCalendar;
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
    private final CustomerHistory history;
    private final StatusLinks links;
    private final SupportCalendar support;

    CaseViews(
            Cases cases,
            Directory directory,
            Correspondence correspondence,
            PromiseLedger ledger,
            CustomerHistory history,
            StatusLinks links,
            SupportCalendar support) {
        this.cases = cases;
        this.directory = directory;
        this.correspondence = correspondence;
        this.ledger = ledger;
        this.history = history;
        this.links = links;
        this.support = support;
    }

    /** In the order of the keys. */
    List<CaseView> of(List<String> keys) {
        var found = cases.all(keys);
        var contacts =
                directory.contacts(found.stream().map(CaseRecord::contactId).toList());
        var promises = ledger.ofCases(keys).stream().collect(groupingBy(Promise::caseKey));
        var byKey = found.stream().collect(toMap(CaseRecord::key, identity()));
        return keys.stream()
                .map(byKey::get)
                .map(about -> view(
                        about,
                        customer(requireNonNull(contacts.get(about.contactId()))),
                        promises.getOrDefault(about.key(), List.of()),
                        null))
                .toList();
    }

    CaseView withMessages(String key) {
        var about = cases.find(key).orElseThrow(() -> new UnknownCase(key));
        var contact = directory.contact(about.contactId()).orElseThrow();
        var customer = new CaseView.CustomerView(
                contact.customer().name(),
                contact.email(),
                contact.name(),
                history.openCases(contact, key),
                history.lastSurvey(contact).orElse(null));
        return view(
                about,
                customer,
                ledger.of(key),
                correspondence.messagesOf(key).stream().map(CaseViews::discreet).toList());
    }

    /** A survey is the customer's alone: whoever reads the case sees that it was sent, not its link. */
    private static MessageView discreet(MessageView message) {
        return message.kind() == MessageKind.SURVEY
                ? message.withText(SURVEY_LINK.matcher(message.text()).replaceAll("/survey/…"))
                : message;
    }

    private static CaseView.CustomerView customer(Contact contact) {
        return new CaseView.CustomerView(contact.customer().name(), contact.email(), contact.name(), null, null);
    }

    private CaseView view(
            CaseRecord about,
            CaseView.CustomerView customer,
            List<Promise> promises,
            @Nullable List<MessageView> messages) {
        var now = support.now();
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
                customer,
                about.receivedAt(),
                about.resolvedAt(),
                about.closedAt(),
                about.follows(),
                about.externalId(),
                links.urlFor(about.key()),
                now.toInstant(),
                now.getZone().getId(),
                promises,
                messages,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
