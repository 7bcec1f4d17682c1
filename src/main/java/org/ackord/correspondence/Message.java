package org.ackord.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A message of a case. What was said never changes; only what became of it does. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
class Message implements Persistable<String> {

    enum State {
        RECEIVED,
        QUEUED,
        SENT,
        REFUSED,
        BOUNCED,
        WITHHELD,
        NOTED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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

    @Enumerated(EnumType.STRING)
    private State state;

    private String fromEmail;
    private @Nullable String fromName;

    @Convert(converter = AddressLines.class)
    private List<Address> toList = List.of();

    @Convert(converter = AddressLines.class)
    private List<Address> ccList = List.of();

    private String subject;
    private String body;
    private @Nullable String messageId;
    private @Nullable String messageIdHash;
    private @Nullable String inReplyTo;

    @Convert(converter = MessageIdLines.class)
    private List<String> referenceIds = List.of();

    private @Nullable String language;
    private @Nullable String html;
    private boolean automatic;
    private @Nullable String author;
    private @Nullable String externalId;
    private @Nullable String externalHash;
    private @Nullable String rawId;
    private @Nullable String replyTo;
    private @Nullable String remarks;
    private Instant writtenAt;
    private @Nullable Instant sentAt;
    private @Nullable String refusal;

    @Convert(converter = AddressLines.class)
    private @Nullable List<Address> refusedList;

    @Convert(converter = AddressLines.class)
    private @Nullable List<Address> pendingList;

    private @Nullable String automaticTo;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    private Message(
            String caseKey, MessageKind kind, State state, Address from, String subject, String body, Instant at) {
        this.caseKey = caseKey;
        this.kind = kind;
        this.state = state;
        this.fromEmail = from.email();
        this.fromName = from.name();
        this.subject = subject;
        this.body = body;
        this.writtenAt = at;
    }

    static Message received(String caseKey, Address support, CustomerMessage said) {
        var message = new Message(
                caseKey,
                MessageKind.CUSTOMER,
                State.RECEIVED,
                said.from(),
                said.subject(),
                said.text(),
                said.receivedAt());
        message.toList = List.of(support);
        message.identify(said.messageId(), said.inReplyTo(), said.references());
        message.automatic = said.automatic();
        message.externalId = said.externalId();
        message.externalHash = said.externalHash();
        message.rawId = said.rawId();
        message.replyTo = said.enclosed().replyTo();
        message.remarks = SubjectLine.cut(String.join("\n", said.enclosed().remarks()), LONGEST_REMARKS);
        return message;
    }

    static Message queued(NewMail mail, Address support, SealedMarks marks, MailThread thread, Instant at) {
        var message = new Message(mail.caseKey(), mail.kind(), State.QUEUED, support, mail.subject(), mail.text(), at);
        message.toList = mail.to();
        message.ccList = mail.cc();
        message.automatic = mail.automatic();
        message.author = mail.author();
        message.language = mail.language();
        message.html = mail.html();
        message.automaticTo = mail.cappedAddress();
        message.identify(marks.messageId(mail.caseKey(), message.id), thread.inReplyTo(), thread.references());
        return message;
    }

    static Message noted(String caseKey, String author, String text, Address support, Instant at) {
        var message = new Message(caseKey, MessageKind.NOTE, State.NOTED, support, "Note", text, at);
        message.author = author;
        return message;
    }

    private void identify(@Nullable String ownId, @Nullable String parent, List<String> ancestors) {
        messageId = MessageIds.repeatable(ownId);
        messageIdHash = ownId == null ? null : MessageIds.hash(ownId);
        inReplyTo = MessageIds.repeatable(parent);
        referenceIds = ancestors.stream().filter(MessageIds::isRepeatable).toList();
    }

    void sent(Instant at) {
        state = State.SENT;
        sentAt = at;
        refusal = null;
        refusedList = null;
        pendingList = null;
    }

    /** Some of its recipients have got it, others never will unless a person helps. */
    void sentExceptTo(String reason, List<Address> addresses, Instant at) {
        sent(at);
        fail(State.SENT, reason, addresses);
    }

    void refused(String reason, List<Address> addresses) {
        fail(State.REFUSED, reason, addresses);
    }

    /** It was taken by the mail server and came back (RFC 3464). */
    void bounced(String reason, List<Address> addresses) {
        fail(State.BOUNCED, reason, addresses);
    }

    /** It will never be sent. */
    void withhold(String reason) {
        fail(State.WITHHELD, reason, List.of());
    }

    private void fail(State how, String reason, List<Address> addresses) {
        state = how;
        refusal = SubjectLine.cut(reason, 500);
        refusedList = addresses;
    }

    /** Puts a refused mail back into the queue for those who have not got it, to another address in place of theirs. */
    void queueAgain(@Nullable Address instead) {
        if (refusedList == null || state == State.QUEUED) return;
        state = State.QUEUED;
        var failed = refusedList.isEmpty() ? toList : refusedList;
        if (sentAt != null) pendingList = instead == null ? failed : List.of(instead);
        if (instead == null) return;
        toList = AddressLines.replace(toList, failed, instead);
        ccList = AddressLines.replace(ccList, failed, instead);
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

    State state() {
        return state;
    }

    Address from() {
        return new Address(fromEmail, fromName);
    }

    List<Address> to() {
        return toList;
    }

    List<Address> cc() {
        return ccList;
    }

    /** Who has to get it still: everybody, or those whom a server has not taken it for yet. */
    List<Address> pending() {
        if (pendingList != null) return pendingList;
        return Stream.concat(toList.stream(), ccList.stream()).toList();
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
    String messageId() {
        return messageId;
    }

    @Nullable
    String messageIdHash() {
        return messageIdHash;
    }

    @Nullable
    String inReplyTo() {
        return inReplyTo;
    }

    List<String> references() {
        return referenceIds;
    }

    @Nullable
    String rawId() {
        return rawId;
    }

    boolean isAutomatic() {
        return automatic;
    }

    @Nullable
    String replyTo() {
        return replyTo;
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
                from(),
                subject,
                body,
                null,
                writtenAt,
                messageId,
                inReplyTo,
                referenceIds,
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
                from(),
                toList,
                ccList,
                subject,
                body,
                messageId,
                automatic,
                author,
                state.word(),
                writtenAt,
                refusal,
                MessageDetails.NONE);
    }
}
