package org.ackord.mailpath;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What was handed to the mail server, so that nothing can be forgotten. */
public final class Injected {

    public enum Kind {
        NEW,
        REPLY,
        MACHINE,
        UNUSABLE
    }

    /** @param answers the Message-ID of our mail that a reply answers */
    public record Mail(
            Kind kind, String messageId, @Nullable String answers, Letter letter) {}

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final AtomicInteger duplicates = new AtomicInteger();

    public void note(Kind kind, Letter letter, @Nullable String answers) {
        mails.add(new Mail(kind, letter.messageId().orElse("none"), answers, letter));
    }

    public void noteDuplicate() {
        duplicates.incrementAndGet();
    }

    public List<Mail> of(Kind kind) {
        return mails.stream().filter(mail -> mail.kind() == kind).toList();
    }

    public List<Mail> all() {
        return mails;
    }

    public int duplicates() {
        return duplicates.get();
    }
}
