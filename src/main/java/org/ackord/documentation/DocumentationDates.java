package org.ackord.documentation;

import static java.util.Objects.requireNonNull;

import java.util.Date;
import org.ackord.engine.Vocabulary;
import org.springframework.stereotype.Component;

/** What the model of documentation updates asks: when a list closes, until when it is to be done, and when to remind of it. */
@Component
@Vocabulary
@SuppressWarnings("JavaUtilDate") // the engine's timers take nothing else
public class DocumentationDates {

    private final ListRows lists;
    private final Weeks weeks;

    DocumentationDates(ListRows lists, Weeks weeks) {
        this.lists = lists;
        this.weeks = weeks;
    }

    /** The first business day after its week, at opening. */
    public Date closesAt(String key) {
        return Date.from(weeks.closing(of(key).monday()));
    }

    public Date dueAt(String key) {
        return Date.from(requireNonNull(of(key).dueAt(), "the list is not closed"));
    }

    public Date remindAt(String key) {
        return Date.from(requireNonNull(of(key).remindAt(), "the list is not closed"));
    }

    private GapList of(String key) {
        return lists.find(key).orElseThrow();
    }
}
