package org.ackord.directory;

import org.springframework.stereotype.Service;

/** Enters customers, contacts and products. What is there already stays as it is, so it may run at every start. */
@Service
public class DirectoryEntries {

    private final Customers customers;
    private final Contacts contacts;
    private final Products products;

    DirectoryEntries(Customers customers, Contacts contacts, Products products) {
        this.customers = customers;
        this.contacts = contacts;
        this.products = products;
    }

    public void enter(Customer customer) {
        if (customers.byId(customer.id()).isEmpty()) customers.insert(customer);
    }

    /** A person tells this customer of incidents, whatever its tier. */
    public void markKeyAccount(Customer customer) {
        customers.markKeyAccount(customer.id());
    }

    public void enter(Contact contact) {
        if (contacts.byEmail(contact.email()).isEmpty()) contacts.insert(contact);
    }

    public void enter(Product product) {
        if (products.byId(product.id()).isEmpty()) products.insert(product);
    }
}
