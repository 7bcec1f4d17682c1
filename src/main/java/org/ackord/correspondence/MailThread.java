package org.ackord.correspondence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a new mail hangs in its conversation (RFC 5322 §3.6.4): what it answers, and what that had answered before. */
record MailThread(@Nullable String inReplyTo, List<String> references) {

    private static final int LONGEST = 50;

    static final MailThread NEW = new MailThread(null, List.of());

    /** A mail of another case may be an ancestor only by what a stranger wrote; it is left out. */
    MailThread withinCase(String caseKey) {
        var parent = inReplyTo == null || SealedMarks.namesAnotherCase(inReplyTo, caseKey) ? null : inReplyTo;
        return new MailThread(
                parent,
                references.stream()
                        .filter(id -> !SealedMarks.namesAnotherCase(id, caseKey))
                        .toList());
    }

    /** The first ancestor stays, because clients sort by it; of the others the newest. */
    static MailThread after(Message parent) {
        var id = parent.references().messageId();
        if (id == null) return NEW;
        var chain = new ArrayList<>(parent.references().ancestors());
        var before = parent.references().inReplyTo();
        if (chain.isEmpty() && before != null) chain.add(before);
        chain.removeIf(id::equals);
        chain.add(id);
        while (chain.size() > LONGEST) chain.remove(1);
        return new MailThread(id, List.copyOf(chain));
    }
}
