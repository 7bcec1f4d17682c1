package org.ackord.incident;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.ackord.casework.CustomerNews;
import org.ackord.correspondence.MessageKind;
import org.ackord.incident.Notice.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the mails of an update, a bounded number at a time, those of VIPs first. Each row is locked until its mail is written. */
@Component
class Mailing {

    static final int AT_ONCE = 50;

    private static final String SYSTEM = "system";

    private final Notices notices;
    private final UpdateRows updates;
    private final Cases cases;
    private final CustomerNews letters;
    private final Clock clock;

    Mailing(Notices notices, UpdateRows updates, Cases cases, CustomerNews letters, Clock clock) {
        this.notices = notices;
        this.updates = updates;
        this.cases = cases;
        this.letters = letters;
        this.clock = clock;
    }

    /** @return whether there may be more */
    boolean mailNext(Incident incident, int number) {
        var pending = notices.pending(incident.key(), number, Channel.MAIL, AT_ONCE);
        var about = cases.all(pending.stream().map(Notice::caseKey).toList()).stream()
                .collect(toMap(CaseRecord::key, Function.identity()));
        var update = updates.one(incident.key(), number);
        pending.forEach(notice -> mail(incident, update, notice.caseKey(), about.get(notice.caseKey())));
        return pending.size() == AT_ONCE;
    }

    private void mail(Incident incident, IncidentUpdate update, String caseKey, @Nullable CaseRecord about) {
        if (about == null || about.status().isOver()) notices.over(incident.key(), update.number(), caseKey);
        else mail(incident, update, caseKey, SYSTEM);
    }

    /**
     * One that was to be called.
     *
     * @param by who wanted it
     */
    void mailInstead(Incident incident, IncidentUpdate update, String caseKey, String by) {
        if (cases.find(caseKey).filter(about -> !about.status().isOver()).isEmpty())
            notices.over(incident.key(), update.number(), caseKey);
        else mail(incident, update, caseKey, by);
    }

    private void mail(Incident incident, IncidentUpdate update, String caseKey, String by) {
        var message = letters.tell(caseKey, MessageKind.INCIDENT, template(update), words(incident, update));
        var told = new Notices.Told(clock.instant().truncatedTo(ChronoUnit.SECONDS), by);
        notices.told(incident.key(), update.number(), caseKey, Channel.MAIL, told, message);
    }

    private static String template(IncidentUpdate update) {
        return switch (update.kind()) {
            case DECLARED -> "incident-declared";
            case UPDATE -> "incident-update";
            case RESOLVED -> "incident-resolved";
        };
    }

    private static Map<String, Object> words(Incident incident, IncidentUpdate update) {
        var words = new HashMap<String, Object>();
        words.put("incident", incident.key());
        words.put("title", incident.title());
        words.put("text", update.text());
        if (update.nextUpdateBy() != null) words.put("eta", update.nextUpdateBy());
        return words;
    }
}
