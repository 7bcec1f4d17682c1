package org.ackord.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ackord.correspondence.MessageStatus.State;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A message of a case. What was said never changes; only what became of it does. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
class Message implements Persistable<String> {

    private static final int LONGEST_REMARKS = 2000;

    @Id
    private String id = UUID.randomUUID().toString();

    @Version
    private @Nullable Integer version;

    @Column(insertable = false, updatable = false)
    private @Nullable Long seq;

    private String caseKey;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    private MessageStatus status;
    private MessageAddresses addresses;
    private MessageReferences references = new MessageReferences();
    private String subject;
    private String body;
    private @Nullable String language;
    private @Nullable String html;
    private boolean automatic;
    private @Nullable String author;
    private @Nullable String externalId;
    private @Nullable String externalHash;
    private @Nullable String rawId;
    private @Nullable String remarks;
    private Instant writtenAt;
    private @Nullable String automaticTo;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    private Message(
            String caseKey,
            MessageKind kind,
            State state,
            MessageAddresses addresses,
            String subject,
            String body,
            Instant at) {
        this.caseKey = caseKey;
        this.kind = kind;
        this.status = new MessageStatus(state);
        this.addresses = addresses;
        this.subject = subject;
        this.body = body;
        this.writtenAt = at;
    }

    static Message received(String caseKey, Address support, CustomerMessage said) {
        var enclosed = said.enclosed();
        var addresses = new MessageAddresses(said.from(), List.of(support), List.of(), enclosed.replyTo());
        var message = new Message(
                caseKey,
                MessageKind.CUSTOMER,
                State.RECEIVED,
                addresses,
                said.subject(),
                said.text(),
                said.receivedAt());
        message.references = new MessageReferences(said.messageId(), said.inReplyTo(), said.references());
        message.automatic = said.automatic();
        message.externalId = said.externalId();
        message.externalHash = said.externalHash();
        message.rawId = said.rawId();
        message.remarks = SubjectLine.cut(String.join("\n", enclosed.remarks()), LONGEST_REMARKS);
        return message;
    }

    static Message queued(NewMail mail, Address support, SealedMarks marks, MailThread thread, Instant at) {
        var addresses = new MessageAddresses(support, mail.to(), mail.cc(), null);
        var message =
                new Message(mail.caseKey(), mail.kind(), State.QUEUED, addresses, mail.subject(), mail.text(), at);
        message.automatic = mail.automatic();
        message.author = mail.author();
        message.language = mail.language();
        message.html = mail.html();
        message.automaticTo = mail.cappedAddress();
        message.references = new MessageReferences(
                marks.messageId(mail.caseKey(), message.id), thread.inReplyTo(), thread.references());
        return message;
    }

    static Message noted(String caseKey, String author, String text, Address support, Instant at) {
        var addresses = new MessageAddresses(support, List.of(), List.of(), null);
        var message = new Message(caseKey, MessageKind.NOTE, State.NOTED, addresses, "Note", text, at);
        message.author = author;
        return message;
    }

    /** Puts a refused mail back into the queue for those who have not got it, to another address in place of theirs. */
    void queueAgain(@Nullable Address instead) {
        var refused = status.refused();
        if (refused == null || status.state() == State.QUEUED) return;
        var failed = refused.isEmpty() ? addresses.to() : refused;
        status.queueAgain(instead == null ? failed : List.of(instead));
        if (instead != null) addresses.replace(failed, instead);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    String caseKey() {
        return caseKey;
    }

    MessageKind kind() {
        return kind;
    }

    MessageStatus status() {
        return status;
    }

    MessageAddresses addresses() {
        return addresses;
    }

    MessageReferences references() {
        return references;
    }

    /** Who has to get it still: everybody, or those whom a server has not taken it for yet. */
    List<Address> pending() {
        var pending = status.pending();
        return pending == null ? addresses.recipients() : pending;
    }

    String subject() {
        return subject;
    }

    String text() {
        return body;
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    String html() {
        return html;
    }

    @Nullable
    String rawId() {
        return rawId;
    }

    boolean isAutomatic() {
        return automatic;
    }

    List<String> remarks() {
        return remarks == null ? List.of() : remarks.lines().toList();
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    String externalHash() {
        return externalHash;
    }

    CustomerMessage said() {
        return new CustomerMessage(
                addresses.from(),
                subject,
                body,
                null,
                writtenAt,
                references.messageId(),
                references.inReplyTo(),
                references.ancestors(),
                null,
                null,
                automatic,
                rawId,
                language,
                Enclosed.NOTHING);
    }

    MessageView view() {
        return new MessageView(
                id,
                kind.direction(),
                kind,
                addresses.from(),
                addresses.to(),
                addresses.cc(),
                subject,
                body,
                references.messageId(),
                automatic,
                author,
                status.state().word(),
                writtenAt,
                status.refusal(),
                MessageDetails.NONE);
    }
}
