package org.ackord.action;

import java.time.Instant;
import java.util.Map;
import org.ackord.time.SupportCalendar;
import org.ackord.time.WrittenTimes;
import org.springframework.stereotype.Component;

/** What pages ask: instants in words, by the clocks of the team, and how many rows for actions there are. */
@Component
public class Written {

    private static final int BLANK_ACTIONS = 3;

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
        return at.atZone(support.zone()).toLocalDate().toString();
    }

    public boolean late(Instant dueAt) {
        return dueAt.isBefore(support.now().toInstant());
    }

    /** Those that are typed, and a few more. */
    public int rows(Map<String, String> typed) {
        int filled = 0;
        for (int i = 1; i <= ActionSheet.MOST; i++)
            if (!typed.getOrDefault("action." + i + ".what", "").isBlank()) filled = i;
        return Math.min(filled + BLANK_ACTIONS, ActionSheet.MOST);
    }
}
