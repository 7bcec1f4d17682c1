package org.ackord.privacy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Erases people (GDPR, article 17), all of a person or nothing. */
@Service
class Erasure {

    /**
     * @param erased whether it was done now; not in a dry run, nor where something stands against it
     * @param obstacles why nothing was erased, and what to do
     * @param counts rows deleted or changed, by table; empty when nothing was left
     * @param remains what lies outside of this system
     */
    record Report(
            boolean erased,
            boolean dryRun,
            Map<String, String> obstacles,
            Map<String, Integer> counts,
            List<String> remains) {}

    private static final List<String> REMAINS = List.of(
            "mails in the folders of the mail server (Ackord/Processed and others) until somebody deletes them there",
            "logs of the mail servers on the way",
            "backups until they expire; after a restore repeat erasures with POST /api/privacy/erasures/replay",
            "words of this person that others quote in mails of their own");

    private final People people;
    private final Holds holds;
    private final ErasureList list;
    private final AddressHash hash;
    private final ApplicationEventPublisher events;

    Erasure(People people, Holds holds, ErasureList list, AddressHash hash, ApplicationEventPublisher events) {
        this.people = people;
        this.holds = holds;
        this.list = list;
        this.hash = hash;
        this.events = events;
    }

    /** A dry run does everything and takes it back, so that its counts are true. */
    @Transactional
    Report erase(@Nullable String email, boolean dryRun, String by) {
        var person = people.of(email);
        var obstacles = new TreeMap<>(people.obstacles(person));
        obstacles.putAll(holds.about(person));
        if (!obstacles.isEmpty()) return new Report(false, dryRun, obstacles, Map.of(), List.of());
        var erased = new Tally();
        var pseudonym = Pseudonym.random();
        people.holders().forEach(holder -> holder.erase(person, pseudonym, erased));
        if (dryRun) TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        else remember(person, erased, by);
        return new Report(!dryRun, dryRun, Map.of(), erased.counts(), REMAINS);
    }

    private void remember(Person person, Tally erased, String by) {
        var personHash = hash.of(person.email());
        list.addNow(personHash, by);
        events.publishEvent(new PersonErased(by, personHash, erased.counts()));
    }
}
