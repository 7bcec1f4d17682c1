package org.ackord.correspondence;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a message: whether it was sent, who has not got it, and why. */
@Embeddable
class MessageStatus {

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

    private static final int LONGEST_REFUSAL = 500;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable Instant sentAt;
    private @Nullable String refusal;

    @Convert(converter = AddressLines.class)
    private @Nullable List<Address> refusedList;

    @Convert(converter = AddressLines.class)
    private @Nullable List<Address> pendingList;

    @SuppressWarnings("NullAway.Init")
    protected MessageStatus() {}

    MessageStatus(State state) {
        this.state = state;
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
        refusal = SubjectLine.cut(reason, LONGEST_REFUSAL);
        refusedList = addresses;
    }

    /** Back into the queue, after part of it was sent for those alone who have not got it. */
    void queueAgain(List<Address> addresses) {
        state = State.QUEUED;
        if (sentAt != null) pendingList = addresses;
    }

    State state() {
        return state;
    }

    /** Who has not got it and never will unless a person helps: empty for all of them, null for nobody. */
    @Nullable
    List<Address> refused() {
        return refusedList;
    }

    /** Who has to get it still; null for everybody. */
    @Nullable
    List<Address> pending() {
        return pendingList;
    }

    /** Why the mail server refused it, to all or to some. */
    Optional<String> refusalOfServer() {
        return state == State.REFUSED || state == State.SENT ? Optional.ofNullable(refusal) : Optional.empty();
    }

    @Nullable
    String refusal() {
        return refusal;
    }
}
