package org.ackord.correspondence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The IMAP mailbox that customers' mails arrive in.
 *
 * @param folder whose mails are taken: the unread ones, and those that somebody has read since we know it
 * @param pollEvery pause between two looks, where the server cannot tell of news by IDLE
 * @param idle whether to wait for news by IDLE (RFC 2177) where the server can
 * @param renewIdleEvery how long one IDLE lasts at most; a connection that died is found a little later
 * @param lease how long a node that fell silent keeps the mailbox to itself
 * @param filers how many mails are filed at the same time
 */
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
        @DefaultValue("true") boolean idle,
        @DefaultValue("60s") Duration renewIdleEvery,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("3") int filers,
        @DefaultValue("25MB") DataSize biggestMail,
        @DefaultValue Folders folders) {

    /** Where mails go when they are done, with {@code /} between levels; without a name they stay and are marked as read. */
    record Folders(
            @DefaultValue("Ackord/Processed") String processed,
            @DefaultValue("Ackord/Quarantine") String quarantine,
            @DefaultValue("Ackord/Too large") String tooLarge) {

        String of(Shelf shelf) {
            return switch (shelf) {
                case PROCESSED -> processed;
                case QUARANTINE -> quarantine;
                case TOO_LARGE -> tooLarge;
            };
        }
    }

    String protocol() {
        return tls ? "imaps" : "imap";
    }

    /** The name that its mails are kept under. */
    String name() {
        return user + '@' + host + '/' + folder;
    }
}
