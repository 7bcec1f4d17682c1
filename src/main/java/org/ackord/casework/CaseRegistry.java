package org.ackord.casework;

import java.time.Instant;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.correspondence.Languages;
import org.ackord.directory.Contact;
import org.ackord.directory.Directory;
import org.ackord.promise.Kind;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a new case on record: its customer, the first message, and the promises that hold from the instant of receipt. */
@Component
class CaseRegistry {

    private final SupportCases cases;
    private final CaseNumbers numbers;
    private final Directory directory;
    private final Correspondence correspondence;
    private final PromiseLedger ledger;
    private final BusinessHours hours;
    private final Languages languages;

    CaseRegistry(
            SupportCases cases,
            CaseNumbers numbers,
            Directory directory,
            Correspondence correspondence,
            PromiseLedger ledger,
            BusinessHours hours,
            Languages languages) {
        this.cases = cases;
        this.numbers = numbers;
        this.directory = directory;
        this.correspondence = correspondence;
        this.ledger = ledger;
        this.hours = hours;
        this.languages = languages;
    }

    /** @return the key of the case */
    @Transactional
    String register(NewCase opened) {
        var registered = cases.saveAndFlush(new SupportCase(numbers.next(), opened, contactOf(opened.message())));
        correspondence.fileCustomerMessage(registered.key(), opened.message());
        promise(registered, opened.receivedAt());
        return registered.key();
    }

    private Contact contactOf(CustomerMessage said) {
        var language = languages.choose(said.language());
        return directory.contactFor(said.from().email(), said.from().name(), language);
    }

    private void promise(SupportCase registered, Instant receivedAt) {
        var engineer = org.ackord.promise.Party.SE;
        ledger.start(
                registered.key(), Kind.ACK, hours.firstResponder(receivedAt), null, receivedAt, registered.terms());
        ledger.start(registered.key(), Kind.ACTIONABLE, engineer, null, receivedAt, registered.terms());
        ledger.start(registered.key(), Kind.RESOLUTION, engineer, null, receivedAt, registered.terms());
        ledger.beforeTheJourney(registered.key());
    }
}
