package org.ackord.insight;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.ackord.directory.Contact;
import org.ackord.directory.Directory;
import org.ackord.engine.Tasks;
import org.ackord.meeting.Meeting;
import org.ackord.meeting.Meetings;
import org.ackord.promise.Promise;
import org.ackord.promise.PromiseLedger;
import org.ackord.promise.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of many cases at once what they are about: one query a kind of thing, however many. */
@Component
@Transactional(readOnly = true)
class Cards {

    private final Tasks tasks;
    private final Cases cases;
    private final Directory directory;
    private final PromiseLedger ledger;
    private final Meetings meetings;

    Cards(Tasks tasks, Cases cases, Directory directory, PromiseLedger ledger, Meetings meetings) {
        this.tasks = tasks;
        this.cases = cases;
        this.directory = directory;
        this.ledger = ledger;
        this.meetings = meetings;
    }

    /** In no order; tasks that have gone, or belong to no case or meeting, have no card. */
    List<Card> ofTasks(Collection<String> taskIds) {
        var keys = tasks.caseKeys(taskIds);
        var cards = ofCases(keys.values()).stream().collect(toMap(Card::key, identity()));
        meetings.all(keys.values()).values().forEach(meeting -> cards.put(meeting.key(), card(meeting)));
        return keys.entrySet().stream()
                .filter(task -> cards.containsKey(task.getValue()))
                .map(task -> requireNonNull(cards.get(task.getValue())).of(task.getKey()))
                .toList();
    }

    /** In no order. */
    List<Card> ofCases(Collection<String> keys) {
        var found = cases.all(keys);
        var contacts =
                directory.contacts(found.stream().map(CaseRecord::contactId).toList());
        var owed = ledger.ofCases(found.stream().map(CaseRecord::key).toList()).stream()
                .filter(Promise::owed)
                .collect(groupingBy(Promise::caseKey));
        return found.stream().map(about -> card(about, contacts, owed)).toList();
    }

    private static Card card(Meeting meeting) {
        return new Card(null, meeting.key(), meeting.subject(), null, null, null, meeting.agreedAt(), null);
    }

    private static Card card(CaseRecord about, Map<String, Contact> contacts, Map<String, List<Promise>> owed) {
        var customer = requireNonNull(contacts.get(about.contactId())).customer();
        var next = next(owed.getOrDefault(about.key(), List.of()));
        return new Card(
                null,
                about.key(),
                about.subject(),
                customer.name(),
                about.tier(),
                about.status(),
                about.receivedAt(),
                next);
    }

    /** What waits for the customer comes last: nothing of ours is late. */
    private static Card.@Nullable Next next(List<Promise> owed) {
        return owed.stream()
                .min(Comparator.comparing((Promise promise) -> promise.state() == State.PAUSED)
                        .thenComparing(Promise::dueAt))
                .map(promise -> new Card.Next(promise.kind(), promise.state(), promise.dueAt(), promise.warnAt()))
                .orElse(null);
    }
}
