package org.ackord.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ackord.casework.CaseChecks;
import org.ackord.casework.Cases;
import org.ackord.directory.Directory;
import org.ackord.input.Faults;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was said of a meeting into one that can be agreed on, or refuses it with all its faults. */
@Component
class MeetingReader {

    private static final int MOST_DOCUMENTS = 20;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINK = 1000;
    private static final int USUAL_MINUTES = 30;
    private static final int MOST_MINUTES = 12 * 60;
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final CaseChecks checks;
    private final MeetingTimes times;
    private final AttendeeReader attendees;
    private final Cases cases;
    private final Directory directory;
    private final ObjectMapper json;

    MeetingReader(
            CaseChecks checks,
            MeetingTimes times,
            AttendeeReader attendees,
            Cases cases,
            Directory directory,
            ObjectMapper json) {
        this.checks = checks;
        this.times = times;
        this.attendees = attendees;
        this.cases = cases;
        this.directory = directory;
        this.json = json;
    }

    /** @param by the user who says so, and the host where no other is named */
    NewMeeting read(MeetingRequest said, String by) {
        var faults = new Faults();
        var externalId = said.externalId();
        faults.add(
                externalId != null && !EXTERNAL_ID.matcher(externalId).matches(),
                "externalId",
                "is not 1 to 200 visible ASCII characters without spaces");
        var caseKey = caseKey(faults, said.caseKey());
        var subject = checks.subject(faults, said.subject());
        var zone = times.zone(faults, "zone", said.zone());
        var startsAt = times.start(faults, said.start(), zone);
        var minutes = said.minutes() == null ? USUAL_MINUTES : said.minutes();
        faults.add(minutes < 1 || minutes > MOST_MINUTES, "minutes", "goes from 1 to " + MOST_MINUTES);
        var host = host(faults, said.host(), by);
        var link = Links.checked(faults, "link", said.link(), LONGEST_LINK);
        var agenda = agenda(faults, said.agenda() == null ? List.of() : said.agenda());
        var invited = attendees.read(faults, said.attendees(), zone);
        faults.refuseIfAny();
        return new NewMeeting(
                externalId,
                externalId == null ? null : hash(said, by),
                caseKey,
                subject,
                startsAt,
                minutes,
                zone,
                host,
                link,
                agenda,
                invited);
    }

    private @Nullable String caseKey(Faults faults, @Nullable String caseKey) {
        if (caseKey == null || caseKey.isBlank()) return null;
        faults.add(cases.find(caseKey.strip()).isEmpty(), "case", "is the key of no case");
        return caseKey.strip();
    }

    private String host(Faults faults, @Nullable String host, String by) {
        var userId = host == null || host.isBlank() ? by : host.strip();
        faults.add(!directory.isAgent(userId), "host", "is missing or no user of ours who works with customers");
        return userId;
    }

    private static List<AgendaDocument> agenda(Faults faults, List<MeetingRequest.@Nullable DocumentRequest> said) {
        faults.add(said.size() > MOST_DOCUMENTS, "agenda", "names more than %d documents".formatted(MOST_DOCUMENTS));
        var agenda = new ArrayList<AgendaDocument>();
        for (int place = 0; place < said.size(); place++) {
            var field = "agenda[%d]".formatted(place);
            var one = said.get(place);
            var url = one == null ? null : Links.checked(faults, field + ".url", one.url(), LONGEST_LINK);
            faults.add(url == null, field + ".url", "is missing");
            if (one == null || url == null) continue;
            var title = one.title() == null || one.title().isBlank()
                    ? url
                    : one.title().strip();
            faults.add(hasControl(title), field + ".title", "holds a line break or another control character");
            agenda.add(new AgendaDocument(
                    title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title, url));
        }
        return agenda;
    }

    private static boolean hasControl(String title) {
        return title.codePoints()
                .anyMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    /** Of the fields, not of the bytes: another order of them says the same. Who says it counts where they are the host. */
    String hash(MeetingRequest said, String by) {
        try {
            return DigestUtils.sha256Hex(json.writeValueAsString(said) + (said.host() == null ? by : ""));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
