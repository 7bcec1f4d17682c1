package org.ackord.correspondence;

import java.util.List;
import org.ackord.input.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written: who gets it and what it says. Sender, ids and threading are the outbox's business.
 *
 * @param automatic no person wrote it: it is marked so that no machine answers (RFC 3834 §5)
 * @param author the user who wrote it, null when nobody did
 */
public record NewMail(
        String caseKey,
        MessageKind kind,
        List<Address> to,
        List<Address> cc,
        String subject,
        String text,
        boolean automatic,
        @Nullable String author) {

    public NewMail {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        subject = SubjectLine.clean(subject);
        new Faults()
                .add(!kind.isMailed(), "kind", "is %s, which is never mailed".formatted(kind))
                .add(to.isEmpty(), "to", "needs at least one address")
                .add(text.isBlank(), "text", "is empty")
                .refuseIfAny();
    }

    boolean isAutomaticToNobody() {
        return automatic && to.stream().allMatch(Address::isUnknown);
    }
}
