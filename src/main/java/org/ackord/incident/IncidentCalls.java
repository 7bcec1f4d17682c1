package org.ackord.incident;

import java.util.List;
import org.ackord.engine.Vocabulary;
import org.ackord.incident.Notice.Channel;
import org.ackord.incident.Notice.State;
import org.springframework.stereotype.Component;

/** Whom a person calls, as the model of an incident asks it. */
@Component
@Vocabulary
public class IncidentCalls {

    private final Notices notices;

    IncidentCalls(Notices notices) {
        this.notices = notices;
    }

    /** The key of one case for each customer who is called about this update, in the order of the table. */
    public List<String> of(String incidentKey, int news) {
        return notices.of(incidentKey, news).stream()
                .filter(notice -> notice.channel() == Channel.PERSON && notice.state() == State.PENDING)
                .map(Notice::caseKey)
                .toList();
    }
}
