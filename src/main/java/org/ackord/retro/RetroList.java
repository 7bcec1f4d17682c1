package org.ackord.retro;

import java.util.Map;
import org.ackord.action.Written;
import org.springframework.stereotype.Component;

/** What the list of retros shows: those whose week is over, and when the next one is. */
@Component
class RetroList {

    private static final int MOST = 200;

    private final RetroRows rows;
    private final RetroDay day;
    private final Written times;

    RetroList(RetroRows rows, RetroDay day, Written times) {
        this.rows = rows;
        this.day = day;
        this.times = times;
    }

    Map<String, Object> all() {
        var retros = rows.newest(MOST);
        return Map.of(
                "retros", retros.stream().filter(Retro::isPrepared).toList(),
                "next",
                        retros.stream()
                                .filter(retro -> !retro.isPrepared())
                                .map(next -> times.of(day.of(next.week())))
                                .toList(),
                "times", times);
    }
}
