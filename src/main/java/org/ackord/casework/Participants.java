package org.ackord.casework;

import org.ackord.correspondence.Address;
import org.ackord.directory.Contact;
import org.ackord.directory.Customer;
import org.ackord.directory.Directory;
import org.springframework.stereotype.Component;

/** Who may write into a case: its contact and other people of the same customer; a stranger gets a case of their own. */
@Component
class Participants {

    private final Directory directory;

    Participants(Directory directory) {
        this.directory = directory;
    }

    boolean include(CaseRecord about, Address sender) {
        var contact = directory.contact(about.contactId()).orElseThrow();
        return contact.email().equalsIgnoreCase(sender.email()) || isOf(contact, sender);
    }

    private static boolean isOf(Contact contact, Address sender) {
        Customer customer = contact.customer();
        return customer.domain() != null && sender.email().endsWith('@' + customer.domain());
    }
}
