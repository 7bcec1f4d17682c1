package org.ackord.incident;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.ackord.directory.Contact;
import org.ackord.directory.Customer;
import org.ackord.directory.Directory;
import org.ackord.incident.AudienceRule.Choice;
import org.ackord.incident.AudienceRule.Stage;
import org.ackord.incident.Notice.Channel;
import org.ackord.incident.Notice.State;
import org.springframework.stereotype.Component;

/**
 * Chooses for each linked case how its customer is told. A person calls each customer once, and each contact gets one mail, in
 * the newest of their cases; whose case is over is not told.
 */
@Component
class Audiences {

    private final LinkedCases links;
    private final Notices notices;
    private final AudienceRule rule;
    private final Cases cases;
    private final Directory directory;

    Audiences(LinkedCases links, Notices notices, AudienceRule rule, Cases cases, Directory directory) {
        this.links = links;
        this.notices = notices;
        this.rule = rule;
        this.cases = cases;
        this.directory = directory;
    }

    /** Enters those that have no notice of this update yet. A second time there is nobody left. @return those entered now */
    List<Notice> choose(Incident incident, IncidentUpdate update, Instant now) {
        notices.overtake(incident.key(), update.number());
        var chosen = new Chosen(incident, update, notices.casesWithNews(incident.key()), now);
        var entered = chosen.of(untold(incident.key(), update.number()));
        notices.insert(incident.key(), update.number(), entered);
        return entered;
    }

    /** The newest first. */
    private List<CaseRecord> untold(String key, int update) {
        var linked = links.of(key);
        linked.removeAll(notices.cases(key, update));
        return cases.all(linked).stream()
                .filter(about -> !about.status().isOver())
                .sorted(comparing(CaseRecord::receivedAt)
                        .thenComparing(CaseRecord::key)
                        .reversed())
                .toList();
    }

    private final class Chosen {

        private final Incident incident;
        private final IncidentUpdate update;
        private final Set<String> heardBefore;
        private final Instant now;
        private final Map<String, String> firstOf = new HashMap<>();

        Chosen(Incident incident, IncidentUpdate update, Set<String> heardBefore, Instant now) {
            this.incident = incident;
            this.update = update;
            this.heardBefore = heardBefore;
            this.now = now;
        }

        List<Notice> of(List<CaseRecord> untold) {
            var contacts = directory.contacts(
                    untold.stream().map(CaseRecord::contactId).distinct().toList());
            var keyAccounts = directory.keyAccounts(
                    untold.stream().map(CaseRecord::customerId).distinct().toList());
            var entered = new ArrayList<Notice>();
            for (var about : untold) {
                var contact = contacts.get(about.contactId());
                if (contact != null) entered.add(notice(about, contact, keyAccounts.contains(about.customerId())));
            }
            return entered;
        }

        private Notice notice(CaseRecord about, Contact contact, boolean keyAccount) {
            var choice = rule.choose(stage(about.key()), incident.severity(), about.tier(), keyAccount);
            var first = firstOf.putIfAbsent(whoIsTold(choice, contact), about.key());
            return new Notice(
                    about.key(),
                    choice.channel(),
                    choice.rank(),
                    first,
                    now.plus(choice.within()),
                    first == null ? State.PENDING : State.WITH,
                    null,
                    null);
        }

        private Stage stage(String caseKey) {
            if (update.kind() == IncidentUpdate.Kind.RESOLVED) return Stage.RESOLVED;
            return heardBefore.contains(caseKey) ? Stage.UPDATE : Stage.FIRST;
        }

        /** People of nobody's domain have nothing in common. */
        private static String whoIsTold(Choice choice, Contact contact) {
            var customer = contact.customer().id();
            return choice.channel() == Channel.PERSON && !customer.equals(Customer.UNKNOWN)
                    ? "customer " + customer
                    : "contact " + contact.id();
        }
    }
}
