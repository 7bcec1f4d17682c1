package org.ackord.insight;

import static org.ackord.time.Utc.instant;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.ackord.casework.Status;
import org.ackord.directory.Contact;
import org.ackord.directory.Customer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What else there is with a customer. People of nobody's domain have only that domain in common: each stands alone. */
@Repository
@Transactional(readOnly = true)
class CustomerHistory {

    private static final String OPEN_CASES = """
            SELECT c.case_key, c.subject, c.status FROM support_case c
            WHERE c.customer_id = :customer AND (:alone = FALSE OR c.contact_id = :contact)
              AND c.status IN ('OPEN', 'WAITING', 'ANSWERED') AND c.case_key <> :besides
            ORDER BY c.received_at DESC, c.case_key DESC LIMIT 10""";

    private static final String LAST_SURVEY = """
            SELECT s.case_key, s.csat, s.answered_at FROM survey s JOIN support_case c ON c.case_key = s.case_key
            WHERE c.customer_id = :customer AND (:alone = FALSE OR c.contact_id = :contact) AND s.csat IS NOT NULL
            ORDER BY s.answered_at DESC LIMIT 1""";

    private final JdbcClient jdbc;

    CustomerHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, at most ten. */
    List<CaseView.OtherCase> openCases(Contact contact, String besides) {
        return of(contact, jdbc.sql(OPEN_CASES))
                .param("besides", besides)
                .query((row, number) ->
                        new CaseView.OtherCase(row.getString(1), row.getString(2), Status.valueOf(row.getString(3))))
                .list();
    }

    Optional<CaseView.LastSurvey> lastSurvey(Contact contact) {
        return of(contact, jdbc.sql(LAST_SURVEY))
                .query((row, number) -> new CaseView.LastSurvey(
                        row.getString(1), row.getInt(2), instant(row.getObject(3, LocalDateTime.class))))
                .optional();
    }

    private static JdbcClient.StatementSpec of(Contact contact, JdbcClient.StatementSpec statement) {
        var customer = contact.customer().id();
        return statement
                .param("customer", customer)
                .param("alone", customer.equals(Customer.UNKNOWN))
                .param("contact", contact.id());
    }
}
