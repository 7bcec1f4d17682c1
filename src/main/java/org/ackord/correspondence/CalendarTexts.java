package org.ackord.correspondence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar parts of our mails: kept as they were written, so that a mail that is tried again says the same. */
@Repository
class CalendarTexts {

    private final JdbcClient jdbc;

    CalendarTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String messageId, CalendarText calendar) {
        jdbc.sql("INSERT INTO message_calendar (id, method, content) VALUES (?, ?, ?)")
                .params(messageId, calendar.method(), calendar.content())
                .update();
    }

    Optional<CalendarText> of(String messageId) {
        return jdbc.sql("SELECT method, content FROM message_calendar WHERE id = ?")
                .param(messageId)
                .query(CalendarText.class)
                .optional();
    }
}
