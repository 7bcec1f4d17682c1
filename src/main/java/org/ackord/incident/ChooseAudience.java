package org.ackord.incident;

import static java.util.Comparator.naturalOrder;

import java.util.List;
import java.util.stream.Stream;
import org.ackord.engine.CaseStep;
import org.ackord.engine.DueDates;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.incident.Notice.Channel;
import org.ackord.incident.Notice.State;
import org.springframework.stereotype.Component;

/** Who is told of this update, by a person or by mail (R18, R24). */
@Component
@DueDates("mailBy")
class ChooseAudience extends CaseStep {

    private final IncidentRows rows;
    private final UpdateRows updates;
    private final JourneyNews journeys;
    private final Audiences audiences;
    private final IncidentNews news;

    ChooseAudience(
            IncidentRows rows, UpdateRows updates, JourneyNews journeys, Audiences audiences, IncidentNews news) {
        this.rows = rows;
        this.updates = updates;
        this.journeys = journeys;
        this.audiences = audiences;
        this.news = news;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var incident = rows.lock(in.caseKey()).orElseThrow();
        var now = news.now();
        var update = updates.one(incident.key(), in.number(Incidents.NEWS));
        if (update.kind() == IncidentUpdate.Kind.RESOLVED) journeys.endCalls(incident);
        var chosen = audiences.choose(incident, update, now);
        var mailBy = pending(Channel.MAIL, chosen).map(Notice::tellBy).min(naturalOrder());
        return Outcome.done(new Facts()
                .with("calls", (int) pending(Channel.PERSON, chosen).count())
                .with("mailBy", mailBy.orElse(now)));
    }

    private static Stream<Notice> pending(Channel channel, List<Notice> chosen) {
        return chosen.stream().filter(notice -> notice.channel() == channel && notice.state() == State.PENDING);
    }
}
