package org.ackord.postmortem;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.ackord.directory.Directory;
import org.ackord.time.SupportCalendar;
import org.ackord.time.WrittenTimes;
import org.springframework.stereotype.Component;

/** What the pages of postmortems show. */
@Component
class PostmortemPages {

    private static final int MOST = 200;
    private static final int BLANK_ACTIONS = 3;

    private final PostmortemRows rows;
    private final ActionRows actions;
    private final PostmortemRights rights;
    private final Directory directory;
    private final Written written;

    PostmortemPages(
            PostmortemRows rows, ActionRows actions, PostmortemRights rights, Directory directory, Written written) {
        this.rows = rows;
        this.actions = actions;
        this.rights = rights;
        this.directory = directory;
        this.written = written;
    }

    Map<String, Object> list(String user) {
        return Map.of(
                "postmortems", rows.newest(MOST),
                "lead", rights.leads(user),
                "staff", directory.agents(),
                "times", written);
    }

    Map<String, Object> one(String key, String user) {
        var about = rows.find(key).orElseThrow(() -> new UnknownPostmortem(key));
        var model = new HashMap<String, Object>();
        model.put("about", about);
        model.put("owner", directory.nameOf(about.owner()));
        model.put("actions", actions.of(key));
        model.put("mayWrite", !about.isPublished() && rights.mayWrite(key, user));
        model.put("incident", key.startsWith("I-"));
        model.put("staff", directory.agents());
        model.put("kinds", Action.Kind.values());
        model.put("times", written);
        return model;
    }

    /** The fields of the page as they were saved last, with rows for further actions. */
    Map<String, String> typed(String key) {
        var words = rows.find(key).orElseThrow(() -> new UnknownPostmortem(key)).words();
        var typed = new TreeMap<String, String>(Map.of(
                "timeline", words.timeline(),
                "causes", words.causes(),
                "wentWell", words.wentWell(),
                "wentBadly", words.wentBadly(),
                "toChange", words.toChange(),
                "forCustomers", words.forCustomers()));
        actions.of(key)
                .forEach(action -> typed.putAll(Map.of(
                        "action." + action.number() + ".what", action.what(),
                        "action." + action.number() + ".kind", action.kind().name(),
                        "action." + action.number() + ".owner", action.owner(),
                        "action." + action.number() + ".due", written.day(action.dueAt()))));
        return typed;
    }

    /** Instants in words, by the clocks of the team. */
    @Component
    public static class Written {

        private final WrittenTimes times;
        private final SupportCalendar support;

        Written(WrittenTimes times, SupportCalendar support) {
            this.times = times;
            this.support = support;
        }

        public String of(Instant at) {
            return times.shown(at);
        }

        public String day(Instant at) {
            return at.atZone(support.get().zone()).toLocalDate().toString();
        }

        public boolean late(Instant dueAt) {
            return dueAt.isBefore(support.now().toInstant());
        }

        /** How many rows for actions the page has: those that are typed, and a few more. */
        public int rows(Map<String, String> typed) {
            int filled = 0;
            for (int i = 1; i <= PostmortemForm.MOST_ACTIONS; i++)
                if (!typed.getOrDefault("action." + i + ".what", "").isBlank()) filled = i;
            return Math.min(filled + BLANK_ACTIONS, PostmortemForm.MOST_ACTIONS);
        }
    }
}
