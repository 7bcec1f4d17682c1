package org.ackord.directory;

import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of contacts, each read with its customer. */
@Repository
class Contacts {

    private static final String SELECT = """
            SELECT p.id, p.email, p.name, p.language,
                   c.id AS customer_id, c.name AS customer_name, c.tier, c.domain, c.consultant, c.zone
            FROM contact p JOIN customer c ON c.id = p.customer_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Contact> byId(String id) {
        return jdbc.sql(SELECT + "WHERE p.id = :id")
                .param("id", id)
                .query(Contacts::contact)
                .optional();
    }

    List<Contact> byIds(Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "WHERE p.id IN (:ids)")
                .param("ids", ids)
                .query(Contacts::contact)
                .list();
    }

    Optional<Contact> byEmail(String email) {
        return jdbc.sql(SELECT + "WHERE p.email = :email")
                .param("email", email)
                .query(Contacts::contact)
                .optional();
    }

    void insert(Contact contact) {
        jdbc.sql("INSERT INTO contact (id, email, name, language, customer_id, created_at)"
                        + " VALUES (:id, :email, :name, :language, :customerId, :createdAt)")
                .param("id", contact.id())
                .param("email", contact.email())
                .param("name", contact.name())
                .param("language", contact.language())
                .param("customerId", contact.customer().id())
                .param("createdAt", utc(clock.instant()))
                .update();
    }

    /** The name goes with the old address. */
    void rename(String id, String email) {
        jdbc.sql("UPDATE contact SET email = ?, name = NULL WHERE id = ?")
                .params(email, id)
                .update();
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        var customer = new Customer(
                row.getString("customer_id"),
                row.getString("customer_name"),
                row.getString("tier"),
                row.getString("domain"),
                row.getString("consultant"),
                row.getString("zone"));
        return new Contact(
                row.getString("id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("language"),
                customer);
    }
}
