package org.ackord.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answered an invitation, or proposed another time (iTIP, RFC 5546 §3.2.3, §3.2.7). Published in the transaction that files the mail. What it says is
 * the sender's claim: whoever listens compares it with what was sent.
 *
 * @param caseKey the case that the mail answers, null when it answers none
 * @param sender whom the mail came from
 * @param sequence the revision of the invitation that is answered
 * @param attendee the address of who answers, without {@code mailto:}
 * @param partstat {@code ACCEPTED}, {@code DECLINED}, {@code TENTATIVE}, {@code DELEGATED} …, in upper case
 * @param dtstamp when the answer was given, as it stands in the mail, such as {@code 20260603T101500Z}
 * @param proposal what they propose instead; null in an answer to what was proposed by us
 */
public record CalendarReply(
        @Nullable String caseKey,
        String sender,
        String uid,
        int sequence,
        String attendee,
        String partstat,
        @Nullable String dtstamp,
        @Nullable String comment,
        @Nullable Proposal proposal) {

    /** @param startsAt null where it is told by clocks that we do not know */
    public record Proposal(@Nullable Instant startsAt) {}

    /** A plain answer. */
    public CalendarReply(
            @Nullable String caseKey,
            String sender,
            String uid,
            int sequence,
            String attendee,
            String partstat,
            @Nullable String dtstamp,
            @Nullable String comment) {
        this(caseKey, sender, uid, sequence, attendee, partstat, dtstamp, comment, null);
    }

    public CalendarReply of(@Nullable String knownCase, String from) {
        return new CalendarReply(knownCase, from, uid, sequence, attendee, partstat, dtstamp, comment, proposal);
    }
}
