package org.ackord.mailpath;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The log tells the way of a mail by the key of its case, and nothing of what it says or who wrote it. */
@ExtendWith(OutputCaptureExtension.class)
class MailLinesTest extends MailPathFixture {

    private static final String SENDER = "lena.lines@northwind.example";

    @Test
    void sayTheCaseAndNothingOfTheMail(CapturedOutput log) {
        var arrival = arrives(Letter.plain(SENDER, SUPPORT, "Zeppelinsubject", "Zeppelintext"));
        var key = casesOf(arrival).get(0);
        theMailTo(SENDER);

        assertThat(log.getAll().lines())
                .anyMatch(line -> line.contains(key) && line.contains("Mail " + arrival.rawId() + " has opened a case"))
                .anyMatch(line -> line.contains(key) && line.contains("The mail server has taken message "));
        assertThat(log.getAll()).doesNotContain("lena.lines", "northwind.example", "Zeppelin");
    }
}
