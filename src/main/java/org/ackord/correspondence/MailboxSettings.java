package org.ackord.correspondence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** The IMAP mailbox that customers' mails arrive in. */
@ConfigurationProperties("ackord.mailbox")
record MailboxSettings(
        @DefaultValue("true") boolean enabled,
        String host,
        int port,
        @DefaultValue("false") boolean tls,
        String user,
        String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("1s") Duration pollEvery,
        @DefaultValue("25MB") DataSize biggestMail) {

    String protocol() {
        return tls ? "imaps" : "imap";
    }

    /** The name that its mails are kept under. */
    String name() {
        return user + '@' + host + '/' + folder;
    }
}
