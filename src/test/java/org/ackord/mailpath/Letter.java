package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A mail as bytes, together with its envelope (RFC 5321 §2.3.1). An empty sender is the null reverse-path of bounces. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Letter(String from, String to, byte[] bytes) {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>\\r\\n]+>)");

    /** A plain mail of a person. Further header lines end without a line break. */
    public static Letter plain(String from, String to, String subject, String text, String... headers) {
        var mail = new StringBuilder();
        mail.append("From: ").append(from).append('\n');
        mail.append("To: ").append(to).append('\n');
        mail.append("Message-ID: <").append(UUID.randomUUID()).append("@mail.example>\n");
        mail.append("Subject: ").append(subject).append('\n');
        for (var header : headers) mail.append(header).append('\n');
        mail.append("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n");
        mail.append(text).append('\n');
        return new Letter(from, to, mail.toString().replace("\n", "\r\n").getBytes(UTF_8));
    }

    Letter from(String sender) {
        return new Letter(sender, to, bytes);
    }

    /** The same mail as another server delivers it: one more line on top, nothing else. */
    Letter deliveredAgain() {
        var line = "Received: from relay.example by mx.example; id " + UUID.randomUUID() + "\r\n";
        var again = (line + new String(bytes, ISO_8859_1)).getBytes(ISO_8859_1);
        return new Letter(from, to, again);
    }

    public Optional<String> messageId() {
        return messageIdIn(new String(bytes, ISO_8859_1));
    }

    public static Optional<String> messageIdIn(String mail) {
        var found = MESSAGE_ID.matcher(mail);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
