package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the database says about mails, read as plain SQL while no Ackord runs: the accountant trusts no code of ours. */
public final class Books {

    /** A row of a message that we wrote. */
    record Outgoing(String messageId, String caseKey, String state) {}

    /** Where one incoming message was filed. */
    record Filed(String messageId, String caseKey) {}

    final Map<String, Long> rawStates = new TreeMap<>();
    final List<Filed> filed = new ArrayList<>();
    final List<Outgoing> outgoing = new ArrayList<>();
    /** Those that began with a mail. */
    final List<String> cases = new ArrayList<>();

    final Map<String, Long> processes = new HashMap<>();
    final List<String> incidents = new ArrayList<>();
    private final Map<String, String> stateOfRaw = new HashMap<>();
    long deliveries;
    long deliveryJobs;

    private Books() {}

    public static Books read(KillDatabase database) {
        var books = new Books();
        try (var connection = database.open()) {
            books.readMails(connection);
            books.readCases(connection);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return books;
    }

    /** The state of the raw mail that carries a Message-ID; "absent" when it was never stored. */
    String rawState(String messageId) {
        return stateOfRaw.getOrDefault(messageId, "absent");
    }

    List<String> casesOf(String messageId) {
        return filed.stream()
                .filter(each -> each.messageId().equals(messageId))
                .map(Filed::caseKey)
                .toList();
    }

    long rawMails() {
        return rawStates.values().stream().mapToLong(Long::longValue).sum();
    }

    private void readMails(Connection connection) throws SQLException {
        Rows.each(connection, "select state, content, deliveries from raw_mail", row -> {
            rawStates.merge(row.getString(1), 1L, Long::sum);
            deliveries += row.getLong(3);
            Letter.messageIdIn(new String(row.getBytes(2), ISO_8859_1))
                    .ifPresent(id -> stateOfRaw.put(id, string(row, 1)));
        });
        Rows.each(
                connection,
                "select message_id, case_key, state from message where message_id is not null and state <> 'RECEIVED'",
                row -> outgoing.add(new Outgoing(row.getString(1), row.getString(2), row.getString(3))));
        Rows.each(
                connection,
                "select message_id, case_key from message where message_id is not null and state = 'RECEIVED'",
                row -> filed.add(new Filed(row.getString(1), row.getString(2))));
    }

    private void readCases(Connection connection) throws SQLException {
        Rows.each(
                connection,
                "select case_key from support_case where started = true and channel = 'mail'",
                row -> cases.add(row.getString(1)));
        Rows.each(
                connection,
                "select business_key_, count(*) from ACT_HI_PROCINST where proc_def_key_ = 'support-case'"
                        + " group by business_key_",
                row -> processes.put(row.getString(1), row.getLong(2)));
        Rows.each(
                connection,
                "select activity_id_, incident_msg_ from ACT_RU_INCIDENT",
                row -> incidents.add(row.getString(1) + ": " + row.getString(2)));
        Rows.each(
                connection,
                "select count(*) from ACT_RU_JOB where process_def_key_ = 'mail-delivery'",
                row -> deliveryJobs = row.getLong(1));
    }

    private static String string(java.sql.ResultSet row, int column) {
        try {
            return row.getString(column);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
