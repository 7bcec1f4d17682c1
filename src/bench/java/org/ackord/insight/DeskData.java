package org.ackord.insight;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.ackord.time.Utc.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** Customers, their people, and closed cases with all that was said and promised: written in batches, the same for the same seed. */
final class DeskData {

    static final int CUSTOMERS = 1_500;
    static final int CONTACTS = 5_000;
    static final List<String> PRODUCTS = List.of("backup", "monitor", "audit");

    private static final int BATCH = 500;
    private static final List<String> TIERS = List.of("standard", "standard", "standard", "premium", "VIP");
    private static final List<String> CONSULTANTS = List.of("sam.sc", "sally.sc");
    private static final Duration YEARS = Duration.ofDays(700);

    private final DataSource database;
    private final DeskWords words;
    private final Instant now;

    DeskData(DataSource database, DeskWords words, Instant now) {
        this.database = database;
        this.words = words;
        this.now = now;
    }

    static String address(int contact) {
        return "person%d@%s".formatted(contact, domain(contact % CUSTOMERS));
    }

    static String name(int contact) {
        return "Person" + contact + " Family" + contact % 700;
    }

    private static String domain(int customer) {
        return "company%d.example".formatted(customer);
    }

    private static String tier(int customer) {
        return TIERS.get(customer % TIERS.size());
    }

    void customers() throws SQLException {
        try (var connection = connection();
                var customer = connection.prepareStatement("insert into customer (id, name, tier, domain, consultant)"
                        + " values (?, ?, ?, ?, ?)");
                var contact = connection.prepareStatement("insert into contact (id, email, name, language, customer_id,"
                        + " created_at) values (?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < CUSTOMERS; i++)
                add(customer, "cu" + i, "Company%d %s".formatted(i, i % 2 == 0 ? "Ltd" : "Inc"), tier(i), domain(i), CONSULTANTS.get(i % 2));
            customer.executeBatch();
            for (int i = 0; i < CONTACTS; i++)
                add(contact, "co" + i, address(i), name(i), i % 4 == 0 ? "de" : "en", "cu" + i % CUSTOMERS, utc(now));
            contact.executeBatch();
            connection.commit();
        }
    }

    /** @param first the number in the key of the first one */
    void closedCases(int first, int count) throws SQLException {
        try (var connection = connection();
                var rows = new Rows(connection)) {
            for (int i = 0; i < count; i++) {
                closedCase(rows, "C-" + (first + i), (double) i / count, new Random(first + i));
                if (i % BATCH == BATCH - 1) rows.write();
            }
            rows.write();
        }
    }

    /** @param place of the case among all: the later, the newer */
    private void closedCase(Rows rows, String key, double place, Random random) throws SQLException {
        int contact = random.nextInt(CONTACTS);
        int customer = contact % CUSTOMERS;
        var received = now.minus(Duration.ofDays(20))
                .minusSeconds((long) ((1 - place) * YEARS.toSeconds()))
                .truncatedTo(SECONDS);
        var resolved = received.plusSeconds(3_600 + random.nextInt(900_000));
        var subject = words.subject(random);
        var product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        add(
                rows.cases, key, "CLOSED", "technical", "S" + (1 + random.nextInt(4)), product, "mail", tier(customer),
                "cu" + customer, "co" + contact, subject, CONSULTANTS.get(customer % 2), "erin.se", "se-l1",
                utc(received), utc(resolved), utc(resolved), utc(resolved.plus(Duration.ofDays(10))));
        conversation(rows, key, address(contact), subject, received, random);
        promises(rows, key, tier(customer), received, resolved, random);
    }

    private void conversation(Rows rows, String key, String customer, String subject, Instant at, Random random)
            throws SQLException {
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            var theirs = i % 2 == 0;
            add(
                    rows.messages, UUID.randomUUID().toString(), key, theirs ? "CUSTOMER" : "ANSWER",
                    theirs ? "RECEIVED" : "SENT", theirs ? customer : "support@ackord.example", theirs ? "" : customer,
                    "", subject, words.text(random), theirs ? null : "erin.se", utc(at.plusSeconds(i * 1_800L)));
        }
    }

    private void promises(Rows rows, String key, String tier, Instant received, Instant resolved, Random random)
            throws SQLException {
        var kinds = List.of("ACK", "ACTIONABLE", "RESOLUTION", "ETA");
        for (var kind : kinds.subList(0, 3 + random.nextInt(2))) {
            var missed = random.nextInt(60) == 0;
            var due = missed ? resolved.minusSeconds(600) : resolved.plusSeconds(600);
            var state = missed ? "MISSED" : kind.equals("ETA") && random.nextBoolean() ? "RENEWED" : "KEPT";
            add(
                    rows.promises, UUID.randomUUID().toString(), key, kind, kind.equals("ACK") ? "SC" : "SE", tier,
                    utc(received), utc(due.minusSeconds(300)), utc(due), state, utc(missed ? due : resolved),
                    missed ? utc(resolved) : null, missed ? utc(resolved) : null);
        }
    }

    private Connection connection() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        statement.addBatch();
    }

    /** The three statements of a closed case; written together. */
    private static final class Rows implements AutoCloseable {

        private final Connection connection;
        private final PreparedStatement cases;
        private final PreparedStatement messages;
        private final PreparedStatement promises;

        Rows(Connection connection) throws SQLException {
            this.connection = connection;
            cases = connection.prepareStatement("insert into support_case (case_key, status, nature, severity, product,"
                    + " channel, tier, customer_id, contact_id, subject, consultant, owner, owner_group, received_at,"
                    + " answered_at, resolved_at, closed_at, started, row_version)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, 5)");
            messages = connection.prepareStatement("insert into message (id, case_key, kind, state, from_email, to_list,"
                    + " cc_list, subject, body, author, written_at, version, reference_ids, automatic)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, '', false)");
            promises = connection.prepareStatement("insert into promise (id, case_key, kind, party, tier, started_at,"
                    + " warn_at, due_at, state, ended_at, fulfilled_at, settled_at, version, calendar_id, policy,"
                    + " promise_clock, target, made_by)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 'support-us', 'bench', 'WORKING_TIME', 'PT8H', 'policy')");
        }

        void write() throws SQLException {
            cases.executeBatch();
            messages.executeBatch();
            promises.executeBatch();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            cases.close();
            messages.close();
            promises.close();
        }
    }
}
