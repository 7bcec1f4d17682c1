package org.ackord.demo;

import java.util.List;
import java.util.Set;
import org.ackord.directory.Contact;
import org.ackord.directory.Customer;
import org.ackord.directory.DirectoryEntries;
import org.ackord.directory.Product;
import org.ackord.engine.AccountProvisioning;
import org.ackord.engine.Accounts.Account;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The organisation of the demo. Passwords are the user ids, so it must never reach production. What exists stays as it is.
 */
@Component
@Profile("demo")
@DependsOn("grants")
class DemoOrganisation implements InitializingBean {

    private static final List<Account> STAFF = List.of(
            staff("sam.sc", "Sam Castillo", "sc"),
            staff("sally.sc", "Sally Chen", "sc"),
            staff("erin.se", "Erin Engel", "se-l1"),
            staff("emil.se", "Emil Eriksen", "se-l1"),
            staff("lena.se", "Lena Lindqvist", "se-l2"),
            staff("theo.se", "Theo Tanaka", "se-l3"),
            staff("dana.duty", "Dana Duarte", "se-l2", "duty"),
            staff("lou.lead", "Lou Laurent", "lead"),
            staff("mia.manager", "Mia Moreau", "manager"),
            staff("pat.owner", "Pat Okafor", "process-owner"),
            staff("crm", "CRM", "integration"),
            staff("admin", "Ada Admin", "camunda-admin"));

    private static final Customer NORTHWIND =
            new Customer("northwind", "Northwind", "standard", "northwind.example", "sam.sc", "America/Chicago");
    private static final Customer CONTOSO =
            new Customer("contoso", "Contoso", "standard", "contoso.example", "sally.sc", "America/New_York");
    private static final Customer PREMIUM =
            new Customer("premium", "Premium", "premium", "premium.example", "sally.sc", "Europe/Berlin");
    private static final Customer FABRIKAM =
            new Customer("fabrikam", "Fabrikam", "premium", "fabrikam.example", "sam.sc", "Europe/London");
    private static final Customer VIP =
            new Customer("vipcorp", "VIP Corp", "VIP", "vipcorp.example", "sally.sc", "Asia/Tokyo");
    private static final Customer GLOBEX =
            new Customer("globex", "Globex", "VIP", "globex.example", "sam.sc", "America/Los_Angeles");

    private static final List<Contact> CONTACTS = List.of(
            contact("ann", "Ann Abbott", NORTHWIND),
            contact("bob", "Bob Baker", NORTHWIND),
            contact("cora", "Cora Cohen", CONTOSO),
            contact("pia", "Pia Park", PREMIUM),
            contact("felix", "Felix Fischer", FABRIKAM),
            contact("vic", "Vic Vargas", VIP),
            contact("gina", "Gina Garcia", GLOBEX));

    private static final List<Product> PRODUCTS =
            List.of(new Product("backup", "Backup"), new Product("monitor", "Monitor"), new Product("audit", "Audit"));

    private final AccountProvisioning provisioning;
    private final DirectoryEntries directory;

    DemoOrganisation(AccountProvisioning provisioning, DirectoryEntries directory) {
        this.provisioning = provisioning;
        this.directory = directory;
    }

    @Override
    public void afterPropertiesSet() {
        STAFF.forEach(person -> provisioning.ensure(person, person.userId()));
        List.of(NORTHWIND, CONTOSO, PREMIUM, FABRIKAM, VIP, GLOBEX).forEach(directory::enter);
        directory.markKeyAccount(CONTOSO);
        CONTACTS.forEach(directory::enter);
        PRODUCTS.forEach(directory::enter);
    }

    private static Account staff(String userId, String name, String... groups) {
        return new Account(userId, name, userId + "@ackord.example", Set.of(groups));
    }

    private static Contact contact(String id, String name, Customer customer) {
        return new Contact(id, "%s@%s".formatted(id, customer.domain()), name, "en", customer);
    }
}
