package org.ackord.mailpath;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What was handed to the mail server, so that nothing can be forgotten. */
final class Injected {

    enum Kind {
        NEW,
        REPLY,
        MACHINE,
        UNUSABLE
    }

    /** @param answers the Message-ID of our mail that a reply answers */
    record Mail(Kind kind, String messageId, @Nullable String answers, Letter letter) {}

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final AtomicInteger duplicates = new AtomicInteger();

    void note(Kind kind, Letter letter, @Nullable String answers) {
        mails.add(new Mail(kind, letter.messageId().orElse("none"), answers, letter));
    }

    void noteDuplicate() {
        duplicates.incrementAndGet();
    }

    List<Mail> of(Kind kind) {
        return mails.stream().filter(mail -> mail.kind() == kind).toList();
    }

    List<Mail> all() {
        return mails;
    }

    int duplicates() {
        return duplicates.get();
    }
}
