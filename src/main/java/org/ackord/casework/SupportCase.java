package org.ackord.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.ackord.directory.Contact;
import org.ackord.promise.Terms;
import org.jspecify.annotations.Nullable;

/** One case on record. Its changes of state are the verbs below; what was promised about it is in the ledger. */
@Entity
@Table(name = "support_case")
class SupportCase {

    @Id
    private String caseKey;

    private @Nullable String externalId;
    private @Nullable String externalHash;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String nature;
    private @Nullable String severity;
    private @Nullable String product;
    private String channel;
    private String tier;
    private String customerId;
    private String contactId;
    private String subject;
    private @Nullable String consultant;
    private @Nullable String owner;
    private @Nullable String ownerGroup;
    private Instant receivedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant closedAt;
    private @Nullable String follows;

    @SuppressWarnings("UnusedVariable") // read by a query only
    private @Nullable String duplicateOf;

    private boolean started;

    @Version
    private @Nullable Long rowVersion;

    @SuppressWarnings("NullAway.Init")
    protected SupportCase() {}

    SupportCase(String caseKey, NewCase opened, Contact contact) {
        this.caseKey = caseKey;
        this.externalId = opened.externalId();
        this.externalHash = opened.externalHash();
        this.status = Status.OPEN;
        this.severity = opened.severity();
        this.product = opened.product();
        this.channel = opened.channel();
        this.tier = contact.customer().tier();
        this.customerId = contact.customer().id();
        this.contactId = contact.id();
        this.subject = opened.subject();
        this.consultant = contact.customer().consultant();
        this.receivedAt = opened.receivedAt();
        this.follows = opened.follows();
    }

    /** Notes that a process carries the case. @return false when one does already */
    boolean start() {
        var first = !started;
        started = true;
        return first;
    }

    void triage(String nature, @Nullable String product, @Nullable String severity) {
        this.nature = nature;
        if (product != null) this.product = product;
        if (severity != null) this.severity = severity;
    }

    void changeProduct(String other) {
        product = other;
    }

    /** Ends soon; what comes for it goes to the other. */
    void duplicates(String other) {
        duplicateOf = other;
    }

    void forwardTo(@Nullable String engineer, @Nullable String group) {
        owner = engineer;
        ownerGroup = group;
    }

    void takenBy(String engineer) {
        owner = engineer;
    }

    void takeInHand() {
        status = Status.OPEN;
    }

    void waitForCustomer() {
        status = Status.WAITING;
    }

    void answered(Instant at) {
        status = Status.ANSWERED;
        answeredAt = at;
    }

    void resolved(Instant at) {
        status = Status.RESOLVED;
        resolvedAt = at;
        if (answeredAt == null) answeredAt = at;
    }

    void reopen() {
        status = Status.OPEN;
        answeredAt = null;
        resolvedAt = null;
    }

    void end(Status how, Instant at) {
        status = how;
        closedAt = at;
    }

    /** When the clock of the resolution stopped, for the time that a reopening does not count (C10). */
    Instant stoppedAt(Instant otherwise) {
        return answeredAt == null ? otherwise : answeredAt;
    }

    Terms terms() {
        return new Terms(tier, nature, severity, channel);
    }

    CaseRecord view() {
        return new CaseRecord(
                caseKey,
                status,
                nature,
                tier,
                severity,
                product,
                channel,
                customerId,
                contactId,
                subject,
                consultant,
                owner,
                ownerGroup,
                receivedAt,
                resolvedAt,
                closedAt,
                follows,
                externalId,
                externalHash);
    }

    String key() {
        return caseKey;
    }
}
