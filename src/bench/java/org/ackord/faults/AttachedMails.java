package org.ackord.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.ackord.mailpath.Injected.Kind;
import org.ackord.mailpath.Letter;

/** Mails that bring a file each, and whether the files can be read by now. */
final class AttachedMails {

    private static final int MAILS = 20;
    private static final String PLACE =
            """
            select m.case_key, a.id from message m join attachment a on a.message_id = m.id
            where m.message_id = ? and m.state = 'RECEIVED'""";

    private final Cluster cluster;
    private final List<String> messageIds = new ArrayList<>();
    private final String content = "0123456789".repeat(2_000);

    AttachedMails(Cluster cluster) {
        this.cluster = cluster;
    }

    AttachedMails send() {
        for (int nr = 0; nr < MAILS; nr++) send(letter());
        return this;
    }

    private void send(Letter letter) {
        cluster.injected.note(Kind.NEW, letter, null);
        messageIds.add(letter.messageId().orElseThrow());
        try {
            cluster.office.put(letter);
        } catch (MessagingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private Letter letter() {
        var word = UUID.randomUUID().toString().substring(0, 8);
        var mail =
                """
                From: p@%s.example
                To: %s
                Message-ID: <%s@files.example>
                Subject: The log of %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=edge

                --edge
                Content-Type: text/plain; charset=utf-8

                It is in the file.
                --edge
                Content-Type: application/octet-stream; name="log.bin"
                Content-Disposition: attachment; filename="log.bin"
                Content-Transfer-Encoding: base64

                %s
                --edge--
                """
                        .formatted(
                                word,
                                Cluster.SUPPORT,
                                UUID.randomUUID(),
                                word,
                                Base64.getMimeEncoder().encodeToString(content.getBytes(US_ASCII)));
        var bytes = mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(US_ASCII);
        return new Letter("p@" + word + ".example", Cluster.SUPPORT, bytes);
    }

    int count() {
        return messageIds.size();
    }

    boolean areAllAvailable() {
        return available() == count();
    }

    /** How many can be read through the API, byte for byte. */
    long available() {
        return messageIds.stream().filter(this::isAvailable).count();
    }

    private boolean isAvailable(String messageId) {
        try (var connection = cluster.server.open();
                var question = connection.prepareStatement(PLACE)) {
            question.setString(1, messageId);
            try (var answer = question.executeQuery()) {
                if (!answer.next()) return false;
                var path = "/api/cases/%s/attachments/%s".formatted(answer.getString(1), answer.getString(2));
                return cluster.get("sam.sc", path).body().equals(content);
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
