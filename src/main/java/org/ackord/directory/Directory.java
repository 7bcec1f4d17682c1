package org.ackord.directory;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ackord.engine.Accounts;
import org.ackord.engine.Groups;
import org.ackord.privacy.Pseudonym;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Who is who: customers and their people, our own staff, and the products between them. */
@Service
public class Directory {

    private static final int LONGEST_NAME = 200;

    private final Customers customers;
    private final Contacts contacts;
    private final Products products;
    private final Accounts accounts;

    Directory(Customers customers, Contacts contacts, Products products, Accounts accounts) {
        this.customers = customers;
        this.contacts = contacts;
        this.products = products;
        this.accounts = accounts;
    }

    /**
     * The person behind an address. Whoever writes for the first time becomes a contact of the customer with that mail
     * domain, or else of the customer {@value Customer#UNKNOWN}. Two first mails at once make one contact.
     *
     * @param language for our mails to a new contact; a known one keeps theirs
     */
    public Contact contactFor(String email, @Nullable String name, String language) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        return contacts.byEmail(address).orElseGet(() -> welcome(address, name, language));
    }

    /** The person behind an address, if we know them. */
    public Optional<Contact> contactAt(String email) {
        return contacts.byEmail(email.strip().toLowerCase(Locale.ROOT));
    }

    /** Takes name and address from a contact whose words are all gone. A later mail of the person makes a new one. */
    public void forget(String contactId) {
        contacts.rename(contactId, Pseudonym.random().email());
    }

    public Optional<Contact> contact(String id) {
        return contacts.byId(id);
    }

    /** Those that exist, by their ids. */
    public Map<String, Contact> contacts(Collection<String> ids) {
        return contacts.byIds(ids).stream().collect(toMap(Contact::id, identity()));
    }

    /** @throws NoSuchElementException when there is no such customer */
    public Customer customer(String id) {
        return customers.byId(id).orElseThrow(() -> new NoSuchElementException("there is no customer " + id));
    }

    /** The ids of those among these customers that are key accounts: a person tells them what matters, whatever their tier (R24). */
    public Set<String> keyAccounts(Collection<String> customerIds) {
        return customers.keyAccounts(customerIds);
    }

    /** By name. */
    public List<Product> products() {
        return products.all();
    }

    public Optional<Product> product(String id) {
        return products.byId(id);
    }

    public Optional<Staff> staff(String userId) {
        return accounts.find(userId).map(Directory::staff);
    }

    /** Of our own people; whoever has gone is called by the user id. */
    public String nameOf(String userId) {
        return staff(userId).map(Staff::name).orElse(userId);
    }

    /** Who works on cases, by name. */
    public List<Staff> agents() {
        return accounts.membersOf(Groups.AGENTS).stream().map(Directory::staff).toList();
    }

    public boolean isAgent(String userId) {
        return staff(userId).filter(Staff::isAgent).isPresent();
    }

    /** Whether somebody is a lead, a manager or an administrator. */
    public boolean isLeading(String userId) {
        return staff(userId).filter(Staff::isLeading).isPresent();
    }

    /** The members of a group, by user id. */
    public List<Staff> membersOf(String group) {
        return accounts.membersOf(group).stream().map(Directory::staff).toList();
    }

    private Contact welcome(String address, @Nullable String name, String language) {
        var id = UUID.randomUUID().toString();
        var contact = new Contact(id, address, shortened(name), language, customerOf(address));
        try {
            contacts.insert(contact);
            return contact;
        } catch (DuplicateKeyException metMeanwhile) {
            return contacts.byEmail(address).orElseThrow(() -> metMeanwhile);
        }
    }

    private Customer customerOf(String address) {
        var domain = address.substring(address.lastIndexOf('@') + 1);
        return customers.byDomain(domain).orElseGet(() -> customer(Customer.UNKNOWN));
    }

    private static @Nullable String shortened(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        var stripped = name.strip();
        if (stripped.length() <= LONGEST_NAME) return stripped;
        var end = Character.isHighSurrogate(stripped.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return stripped.substring(0, end);
    }

    private static Staff staff(Accounts.Account account) {
        return new Staff(account.userId(), account.name(), account.email(), account.groups());
    }
}
