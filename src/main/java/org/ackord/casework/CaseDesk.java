package org.ackord.casework;

import java.util.Map;
import java.util.Optional;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.MessageKind;
import org.ackord.directory.Directory;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.ackord.input.Sentence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What our people do with a case beside its tasks; and why not, in a sentence, where something is in the way. */
@Service
@Transactional
public class CaseDesk {

    private static final String JOURNEY = "support-case";
    private static final String WITHDRAWN = "case-withdrawn";

    private final SupportCases cases;
    private final CaseLinks links;
    private final Participants participants;
    private final Directory directory;
    private final Letters letters;
    private final Processes processes;

    CaseDesk(
            SupportCases cases,
            CaseLinks links,
            Participants participants,
            Directory directory,
            Letters letters,
            Processes processes) {
        this.cases = cases;
        this.links = links;
        this.participants = participants;
        this.directory = directory;
        this.letters = letters;
        this.processes = processes;
    }

    @Transactional(readOnly = true)
    public Optional<Sentence> whyNotProduct(String caseKey, String product) {
        var about = cases.of(caseKey).view();
        if (about.status().isOver()) return over(about);
        return product.equals(about.product()) ? Optional.of(Sentence.of("bulk.same-product")) : Optional.empty();
    }

    /** Who has the case keeps it; decisions from now on are made for the other product. */
    public void changeProduct(String caseKey, String product) {
        cases.of(caseKey).changeProduct(product);
        processes.change(JOURNEY, caseKey, new Facts().with("product", product));
    }

    @Transactional(readOnly = true)
    public Optional<Sentence> whyNotLinked(String caseKey, String otherKey) {
        if (caseKey.equals(otherKey)) return Optional.of(Sentence.of("bulk.itself"));
        if (cases.findById(otherKey).isEmpty()) return Optional.of(Sentence.of("bulk.no-case", otherKey));
        return links.exists(caseKey, otherKey)
                ? Optional.of(Sentence.of("bulk.linked-already", otherKey))
                : Optional.empty();
    }

    public void link(String caseKey, String otherKey, String by) {
        links.join(caseKey, otherKey, contactOf(cases.of(caseKey).view()), by);
    }

    /** A customer must not learn of a case that they have no part in. */
    @Transactional(readOnly = true)
    public Optional<Sentence> whyNotDuplicate(String caseKey, String otherKey) {
        if (caseKey.equals(otherKey)) return Optional.of(Sentence.of("bulk.itself"));
        var about = cases.of(caseKey).view();
        if (about.status().isOver()) return over(about);
        var other = cases.findById(otherKey).map(SupportCase::view);
        if (other.isEmpty() || other.get().status().isOver())
            return Optional.of(Sentence.of("bulk.does-not-go-on", otherKey));
        return participants.include(other.get(), contactOf(about))
                ? Optional.empty()
                : Optional.of(Sentence.of("bulk.no-part", otherKey));
    }

    /** Everything stops here, and the customer hears where it goes on. */
    public void closeAsDuplicate(String caseKey, String otherKey, String by) {
        var about = cases.of(caseKey);
        about.duplicates(otherKey);
        if (!links.exists(caseKey, otherKey)) link(caseKey, otherKey, by);
        letters.automatic(about, MessageKind.RESOLUTION, "duplicate", Map.of("otherKey", otherKey));
        processes.tell(WITHDRAWN, caseKey, new Facts());
    }

    private Address contactOf(CaseRecord about) {
        var contact = directory.contact(about.contactId()).orElseThrow();
        return Address.of("contact", contact.email(), contact.name());
    }

    private static Optional<Sentence> over(CaseRecord about) {
        return Optional.of(Sentence.of("bulk.over." + about.status()));
    }
}
