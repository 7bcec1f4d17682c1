package org.ackord.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ackord.privacy.Person;
import org.ackord.privacy.PersonExport;
import org.ackord.privacy.PersonalData;
import org.ackord.privacy.Pseudonym;
import org.ackord.privacy.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked at a person's cases. Lines name cases and no customer; the log is never rewritten. */
@Component
class PersonalLines implements PersonalData {

    private final JdbcClient jdbc;

    PersonalLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void export(Person person, PersonExport export) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var key : person.cases()) lines.addAll(about("/api/cases/" + key));
        export.json("audit.json", lines);
    }

    private List<Map<String, Object>> about(String path) {
        return jdbc.sql("select happened_at, actor, action, about from audit_entry"
                        + " where about = ? or about like ? order by happened_at, id")
                .params(path, path + "/%")
                .query()
                .listOfRows();
    }

    @Override
    public void erase(Person person, Pseudonym pseudonym, Tally erased) {
        // No line is about a person's own data.
    }
}
