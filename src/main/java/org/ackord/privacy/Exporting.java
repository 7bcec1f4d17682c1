package org.ackord.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Copies all that we hold about a person (GDPR, articles 15 and 20). */
@Service
class Exporting {

    private final People people;
    private final AddressHash hash;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final String ourDomain;

    Exporting(
            People people,
            AddressHash hash,
            ObjectMapper json,
            ApplicationEventPublisher events,
            @Value("${ackord.support.address}") String support) {
        this.people = people;
        this.hash = hash;
        this.json = json;
        this.events = events;
        this.ourDomain = support.substring(support.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** On record before the first byte leaves. */
    @Transactional
    void announce(Person person, String by) {
        events.publishEvent(new PersonExported(by, hash.of(person.email())));
    }

    @Transactional(readOnly = true)
    void write(Person person, OutputStream out) throws IOException {
        var export = new ZipExport(out, json, new OtherPeople(person, ourDomain));
        export.section("person", List.of(Map.of("email", person.email())));
        people.holders().forEach(holder -> holder.export(person, export));
        export.finish();
    }
}
