package org.ackord.goals;

import java.util.List;
import org.ackord.correspondence.MailIntakeBench;

/** New cases by mail: a thousand mails of 20 kB that wait in the mailbox. */
final class MailIntake implements Goal {

    private static final double PER_SECOND = 30;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Row> measure(BenchServer server) throws Exception {
        double rate = MailIntakeBench.mailsPerSecond(server.database("mail"));
        return List.of(Row.of(
                "intake by mail, 20 kB each",
                Row.text("%.0f mails/s", rate),
                "Request Tracker 5: 8–14 (not in this run)",
                "≥ 30 mails/s",
                rate >= PER_SECOND));
    }
}
