package org.ackord.correspondence;

import java.util.List;
import java.util.Optional;
import org.ackord.correspondence.QuarantinedMail.State;
import org.ackord.correspondence.Release.Verdict;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Mails that nothing could be made of, and what staff do about them: look, keep a copy, send them on their way again, or
 * drop them. The bytes stay whatever happens.
 */
@Service
public class Quarantine {

    private static final Release TOO_LATE = new Release(Verdict.TOO_LATE, null, null);

    private final QuarantineRows rows;
    private final QuarantineMoves moves;
    private final MailFiler filer;
    private final MailParser parser;

    Quarantine(QuarantineRows rows, QuarantineMoves moves, MailFiler filer, MailParser parser) {
        this.rows = rows;
        this.moves = moves;
        this.filer = filer;
        this.parser = parser;
    }

    /** The mails in this state, the newest first. */
    public List<QuarantinedMail> list(State state, int page, int size) {
        return rows.list(state, size, (long) page * size);
    }

    public long count(State state) {
        return rows.count(state);
    }

    public Optional<QuarantinedMail> find(String id) {
        return rows.find(id);
    }

    /** The mail as it came (RFC 5322). */
    public Optional<byte[]> original(String id) {
        return rows.original(id);
    }

    /**
     * Files a mail like any other, at once. What fails again is in quarantine again, with the new reason.
     *
     * @param from the sender, for a mail that names none itself
     * @throws FaultyInput when the sender is missing, faulty or not asked for; then nothing has happened
     */
    public Release release(QuarantinedMail mail, String user, @Nullable String from) {
        if (mail.state() != State.WAITING) return TOO_LATE;
        var sender = checkedSender(mail, from);
        if (!moves.release(mail.id(), user, sender)) return TOO_LATE;
        filer.file(mail.id());
        var now = rows.find(mail.id()).orElseThrow();
        return switch (now.state()) {
            case WAITING -> new Release(Verdict.FAILED_AGAIN, null, now.reason());
            case DROPPED -> TOO_LATE;
            case RELEASED, WITHHELD ->
                new Release(Verdict.FILED, moves.noteRelease(mail, user, sender).orElse(null), now.reason());
        };
    }

    /** @return false when somebody else was faster */
    public boolean drop(String id, String user) {
        return moves.drop(id, user);
    }

    /** Undoes a drop. @return false when somebody else was faster */
    public boolean takeBack(String id, String user) {
        return moves.takeBack(id, user);
    }

    /** It names no sender whom we could answer, or names us: whoever releases it has to say who wrote it. */
    public boolean needsSender(QuarantinedMail mail) {
        var email = mail.header().email();
        return email == null || parser.isFromUs(Address.of("from", email, null));
    }

    private @Nullable String checkedSender(QuarantinedMail mail, @Nullable String from) {
        var given = from == null || from.isBlank() ? null : from;
        if (!needsSender(mail)) {
            if (given == null) return null;
            throw new FaultyInput("from", "is for mails without a usable sender; this one has its own");
        }
        if (given == null)
            throw new FaultyInput("from", "is missing; this mail names no customer as its sender, so give the address");
        var sender = Address.of("from", given, null);
        if (parser.isFromUs(sender)) throw new FaultyInput("from", "is our own address; give the customer's");
        return sender.email();
    }
}
