package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which mails of a mailbox are taken, when people open some by hand and when the mailbox is made anew. */
class MailboxBaselineTest extends CorrespondenceFixture {

    private final String unique = UUID.randomUUID().toString();
    private final ImapStub server = new ImapStub();

    @Autowired
    RawArrivals arrivals;

    @Autowired
    MailFilers filers;

    @Autowired
    MailboxBaseline baseline;

    @Autowired
    ReceiptTime receipt;

    @AfterEach
    void end() throws Exception {
        server.close();
    }

    @Test
    void aMailThatAPersonOpenedFirstIsTaken() throws Exception {
        take();
        server.holds(1, mail("Opened")).opened(1);
        server.holds(2, mail("New"));

        take();

        assertThat(taken("Opened")).isEqualTo(1);
        assertThat(taken("New")).isEqualTo(1);
        assertThat(server.uids()).isEmpty();
    }

    @Test
    void whatWasReadBeforeOurFirstContactIsTakenOnlyWhenItIsMarkedAsUnread() throws Exception {
        server.holds(1, mail("Old"))
                .opened(1)
                .holds(2, mail("Unread"))
                .holds(3, mail("Older"))
                .opened(3);

        take();
        take();

        assertThat(taken("Unread")).isEqualTo(1);
        assertThat(server.uids()).containsExactly(1L, 3L);
        server.closed(3);
        take();
        assertThat(taken("Older")).isEqualTo(1);
        assertThat(taken("Old")).isZero();
    }

    @Test
    void aMailThatStaysIsFetchedOnceHoweverOftenItWasDelivered() throws Exception {
        take();
        server.holds(1, mail("Stays")).holds(2, "Received: by relay.example; again\r\n" + mail("Stays"));
        var settings = InboxTest.withoutFolders(server.port());

        for (int round = 0; round < 3; round++) take(settings);

        assertThat(taken("Stays")).isEqualTo(1);
        assertThat(server.uids()).containsExactly(1L, 2L);
        assertThat(server.commands)
                .filteredOn(command -> command.contains("BODY.PEEK"))
                .hasSize(1);
    }

    @Test
    void aMailboxThatWasMadeAnewDoublesAndLosesNothing() throws Exception {
        take();
        server.holds(1, mail("Filed")).holds(2, mail("Filed too"));
        take();

        server.madeAnew();
        server.holds(1, mail("Came meanwhile")).holds(2, mail("Filed")).holds(7, mail("Filed too"));
        take();
        server.holds(8, mail("After")).opened(8);
        take();

        for (var subject : new String[] {"Filed", "Filed too", "Came meanwhile", "After"})
            assertThat(taken(subject)).as(subject).isEqualTo(1);
        assertThat(server.uids()).isEmpty();
    }

    /** A round as after a restart: nothing is remembered but by the database. */
    private void take() throws MessagingException {
        take(InboxTest.settings(server.port()));
    }

    private void take(MailboxSettings settings) throws MessagingException {
        var taker = new MailTaker(
                arrivals, baseline, filers, new MailFetcher(receipt, settings), new MailboxState(receipt));
        var line = new HangUp();
        try (var inbox = Inbox.open(settings, line)) {
            taker.begin(inbox);
            while (taker.takeAll(inbox, () -> true)) assertThat(server.commands).hasSizeLessThan(200);
        } finally {
            line.now();
        }
    }

    private long taken(String subject) {
        return arrived.count(subject + ' ' + unique);
    }

    private String mail(String subject) {
        return """
               From: ann@northwind.example
               To: support@desk.example
               Date: Mon, 02 Mar 2026 10:00:00 +0000
               Message-ID: <%s@northwind.example>
               Subject: %s

               It burns
               """.formatted(UUID.nameUUIDFromBytes((subject + unique).getBytes(UTF_8)), subject + ' ' + unique)
                .replace("\n", "\r\n");
    }
}
