package org.ackord.intake;

import java.util.List;
import java.util.function.Supplier;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.ackord.casework.NewCase;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.correspondence.ExternalMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Intake that may be repeated: what a system has said before under the same external id is answered, not done again (G1).
 * Two at once are told apart by the unique key; the one that comes second finds what the first has made.
 */
@Component
class CaseIntake {

    enum Verdict {
        CREATED,
        REPEATED,
        CONTRADICTED
    }

    record Taken(Verdict verdict, String caseKey) {}

    private static final int ATTEMPTS = 5;

    private final Cases cases;
    private final Correspondence correspondence;

    CaseIntake(Cases cases, Correspondence correspondence) {
        this.cases = cases;
        this.correspondence = correspondence;
    }

    Taken open(NewCase opened) {
        return once(() -> known(opened), () -> cases.open(opened));
    }

    Taken write(String caseKey, CustomerMessage message) {
        return once(() -> known(caseKey, message), () -> cases.write(caseKey, message));
    }

    /** What was rolled back for the sake of another's work is looked up and, where that was about something else, done anew. */
    private static Taken once(Supplier<@Nullable Taken> known, Supplier<String> act) {
        for (int attempt = 1; ; attempt++) {
            var before = known.get();
            if (before != null) return before;
            try {
                return new Taken(Verdict.CREATED, act.get());
            } catch (DataIntegrityViolationException | TransientDataAccessException anotherWasFaster) {
                if (attempt == ATTEMPTS) throw anotherWasFaster;
            }
        }
    }

    private @Nullable Taken known(NewCase opened) {
        return cases.findByExternalId(String.valueOf(opened.externalId()))
                .map(found -> verdict(found, opened))
                .orElse(null);
    }

    private static Taken verdict(CaseRecord found, NewCase opened) {
        var same = String.valueOf(opened.externalHash()).equals(found.externalHash());
        return new Taken(same ? Verdict.REPEATED : Verdict.CONTRADICTED, found.key());
    }

    private @Nullable Taken known(String caseKey, CustomerMessage message) {
        return correspondence
                .externalMessage(String.valueOf(message.externalId()))
                .map(found -> verdict(found, caseKey, message))
                .orElse(null);
    }

    private Taken verdict(ExternalMessage found, String caseKey, CustomerMessage message) {
        var sameCase = List.of(found.caseKey(), followed(found.caseKey())).contains(caseKey);
        var same = sameCase && String.valueOf(message.externalHash()).equals(found.hash());
        return new Taken(same ? Verdict.REPEATED : Verdict.CONTRADICTED, found.caseKey());
    }

    private String followed(String caseKey) {
        return cases.find(caseKey).map(CaseRecord::follows).orElse("");
    }
}
