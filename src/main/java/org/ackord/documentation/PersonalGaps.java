package org.ackord.documentation;

import static org.ackord.privacy.Pseudonym.ERASED;

import java.util.List;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.ackord.privacy.Person;
import org.ackord.privacy.PersonExport;
import org.ackord.privacy.PersonalData;
import org.ackord.privacy.Pseudonym;
import org.ackord.privacy.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person had to ask. Erased, it is in no list any more, nor in the task of one that is worked on. */
@Component
class PersonalGaps implements PersonalData {

    private static final String THEIRS = " (case_key IN (:keys) OR LOCATE(:email, LOWER(body)) > 0)";

    private final JdbcClient jdbc;
    private final GapWords words;
    private final Processes processes;

    PersonalGaps(JdbcClient jdbc, GapWords words, Processes processes) {
        this.jdbc = jdbc;
        this.words = words;
        this.processes = processes;
    }

    @Override
    public void export(Person person, PersonExport export) {
        export.section(
                "documentation_gaps",
                jdbc.sql("SELECT case_key, product, body, noted_at FROM documentation_gap WHERE case_key IN (:keys)"
                                + " ORDER BY noted_at, id")
                        .param("keys", person.keys())
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(Person person, Pseudonym pseudonym, Tally erased) {
        var workedOn = listsOf(person);
        erased.add(
                "documentation_gap",
                jdbc.sql("UPDATE documentation_gap SET body = :erased WHERE body <> :erased AND" + THEIRS)
                        .param("erased", ERASED)
                        .param("keys", person.keys())
                        .param("email", person.email())
                        .update());
        erased.add(
                "documentation_list",
                jdbc.sql("UPDATE documentation_list SET reason = :erased WHERE LOCATE(:email, LOWER(reason)) > 0")
                        .param("erased", ERASED)
                        .param("email", person.email())
                        .update());
        workedOn.forEach(list -> processes.change(GapKeeper.PROCESS, list, new Facts().with("gaps", words.of(list))));
    }

    private List<String> listsOf(Person person) {
        return jdbc.sql("SELECT DISTINCT g.list_key FROM documentation_gap g JOIN documentation_list l"
                        + " ON l.list_key = g.list_key WHERE l.done_at IS NULL AND" + THEIRS)
                .param("keys", person.keys())
                .param("email", person.email())
                .query(String.class)
                .list();
    }
}
