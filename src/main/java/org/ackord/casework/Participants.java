package org.ackord.casework;

import static org.ackord.time.Utc.utc;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.ackord.correspondence.Address;
import org.ackord.directory.Contact;
import org.ackord.directory.Directory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may write into a case: its contact, other people of the same customer, and whom our people let in; a stranger gets a
 * case of their own. People who share nothing but a provider of mailboxes are strangers to each other.
 */
@Component
class Participants {

    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<String> freemail =
            WordLists.in(new ClassPathResource("rules/freemail.txt")).list("");

    Participants(Directory directory, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean include(CaseRecord about, Address sender) {
        if (sender.isUnknown()) return false;
        return isContact(about, sender) || isOfCustomer(contactOf(about), sender) || wasLetIn(about.key(), sender);
    }

    boolean isContact(CaseRecord about, Address sender) {
        return !sender.isUnknown() && contactOf(about).email().equalsIgnoreCase(sender.email());
    }

    void letIn(String caseKey, String email, String by) {
        if (wasLetIn(caseKey, Address.of("email", email, null))) return;
        jdbc.sql("INSERT INTO case_participant (case_key, email, added_by, added_at) VALUES (?, ?, ?, ?)")
                .params(caseKey, email.toLowerCase(Locale.ROOT), by)
                .param(utc(clock.instant()))
                .update();
    }

    private Contact contactOf(CaseRecord about) {
        return directory.contact(about.contactId()).orElseThrow();
    }

    private boolean isOfCustomer(Contact contact, Address sender) {
        var domain = contact.customer().domain();
        return sender.domain().equals(domain) && !freemail.contains(domain);
    }

    private boolean wasLetIn(String caseKey, Address sender) {
        return jdbc.sql("SELECT COUNT(*) FROM case_participant WHERE case_key = ? AND email = ?")
                        .params(caseKey, sender.email().toLowerCase(Locale.ROOT))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
