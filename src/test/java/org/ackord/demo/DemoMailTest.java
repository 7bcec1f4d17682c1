package org.ackord.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

@RunningAckord
class DemoMailTest {

    @Autowired
    private JavaMailSender sender;

    @Value("${ackord.mailbox.port}")
    private int imapPort;

    @Test
    void mailToAnyAddressIsReadWithAnyPassword() throws MessagingException {
        var mail = new SimpleMailMessage();
        mail.setFrom("support@ackord.example");
        mail.setTo("Never.Seen@somewhere.example");
        mail.setSubject("Hello");
        mail.setText("We got your mail.");
        sender.send(mail);

        assertThat(subjectOfFirstMailFor("never.seen@somewhere.example")).isEqualTo("Hello");
    }

    @Test
    void aMailboxIsThereBeforeItsFirstMail() throws MessagingException {
        assertThat(subjectOfFirstMailFor("nobody.wrote@somewhere.example")).isEqualTo("none");
    }

    private String subjectOfFirstMailFor(String address) throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imapPort, address, "any password");
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return inbox.getMessageCount() == 0
                        ? "none"
                        : inbox.getMessage(1).getSubject();
            }
        }
    }
}
