package org.ackord.incident;

import org.ackord.incident.Notice.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers whom a person tells. */
@Component
class Calls {

    /** @param caseKey of the case in whose journey it is noted */
    record Call(String incident, int update, String caseKey, String by) {}

    private final IncidentRows rows;
    private final UpdateRows updates;
    private final Notices notices;
    private final Mailing mailing;
    private final Journal journal;

    Calls(IncidentRows rows, UpdateRows updates, Notices notices, Mailing mailing, Journal journal) {
        this.rows = rows;
        this.updates = updates;
        this.notices = notices;
        this.mailing = mailing;
        this.journal = journal;
    }

    void reached(Call call, @Nullable String remark) {
        notices.told(call.incident(), call.update(), call.caseKey(), Channel.PERSON, journal.told(call.by()), null);
        journal.note(call, "Told the customer of %s in person.".formatted(call.incident()), remark);
    }

    /** R14: silence is not an answer. */
    void notReached(Call call, @Nullable String remark) {
        var incident = rows.find(call.incident()).orElseThrow();
        mailing.mailInstead(incident, updates.one(incident.key(), call.update()), call.caseKey(), call.by());
        journal.note(call, "Nobody could be reached about %s; told by mail.".formatted(call.incident()), remark);
    }
}
