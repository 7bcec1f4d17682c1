package org.ackord.directory;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of customers. */
@Repository
class Customers {

    private final JdbcClient jdbc;

    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Customer> byId(String id) {
        return jdbc.sql("SELECT id, name, tier, domain, consultant, zone FROM customer WHERE id = :id")
                .param("id", id)
                .query(Customer.class)
                .optional();
    }

    Optional<Customer> byDomain(String domain) {
        return jdbc.sql("SELECT id, name, tier, domain, consultant, zone FROM customer WHERE domain = :domain")
                .param("domain", domain)
                .query(Customer.class)
                .optional();
    }

    Set<String> keyAccounts(Collection<String> ids) {
        if (ids.isEmpty()) return Set.of();
        return jdbc.sql("SELECT id FROM customer WHERE key_account = TRUE AND id IN (:ids)")
                .param("ids", ids)
                .query(String.class)
                .set();
    }

    void markKeyAccount(String id) {
        jdbc.sql("UPDATE customer SET key_account = TRUE WHERE id = ?")
                .param(id)
                .update();
    }

    void insert(Customer customer) {
        jdbc.sql("INSERT INTO customer (id, name, tier, domain, consultant, zone)"
                        + " VALUES (:id, :name, :tier, :domain, :consultant, :zone)")
                .paramSource(customer)
                .update();
    }
}
