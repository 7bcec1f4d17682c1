package org.ackord.desk;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.ackord.Http;

/** A mail with everything that mails bring along, sent by SMTP and read back as the case that it opened. */
public final class MailWithFiles {

    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final String MAIL = """
            From: "Ann (the boss)" <ann@northwind.example>
            To: support@ackord.example
            Reply-To: someone.else@evil.example
            Message-ID: <%s@northwind.example>
            Subject: Backup %s
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: multipart/related; boundary=r

            --r
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: 8bit

            <p style="color:#14532d">Hello Sam,</p><p>the backup stops. <b>Why does it stop?</b>
            See <a href="https://evil.example/login">https://bank.example</a>.</p>
            <p>Since when does it need a key, and where do I get one?</p>
            <p><img src="cid:pixel" alt="Our logo" width="120" height="40"></p>
            <p><img src="https://evil.example/chart.png" alt="Chart of last week" width="300"></p>
            <img src="https://evil.example/track.gif" width="1" height="1">
            <script>document.title = 'hacked'</script><p onclick="alert(1)">Best regards, Ann</p>
            <blockquote><p>Old: did it ever work?</p></blockquote>
            --r
            Content-Type: image/png; name=logo.png
            Content-ID: <pixel>
            Content-Disposition: inline; filename=logo.png
            Content-Transfer-Encoding: base64

            %s
            --r
            Content-Type: image/png; name=fake.png
            Content-ID: <fake>
            Content-Disposition: inline; filename=fake.png

            <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>
            --r--
            --m
            Content-Type: text/html; charset=utf-8
            Content-Disposition: attachment; filename*=utf-8''Gr%%C3%%B6%%C3%%9Fe%%20%%22x%%22.html

            <script>alert(1)</script>
            --m
            Content-Type: application/pdf
            Content-Disposition: attachment; filename=report.pdf
            Content-Transfer-Encoding: base64

            JVBERi0xLjQK
            --m
            Content-Type: application/octet-stream
            Content-Disposition: attachment; filename=invoice.pdf.exe

            MZ
            --m--
            """;

    private final int port;
    private final int smtp;
    private final String word =
            "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    public MailWithFiles(int port, int smtp) {
        this.port = port;
        this.smtp = smtp;
    }

    public String subject() {
        return "Backup " + word;
    }

    /** @return the case, when it is there */
    public JsonNode send() {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(smtp));
        settings.put("mail.smtp.from", "ann@northwind.example");
        settings.put("mail.smtp.allow8bitmime", "true");
        var bytes = MAIL.formatted(UUID.randomUUID(), word, PIXEL)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        try {
            Transport.send(
                    new MimeMessage(Session.getInstance(settings), new ByteArrayInputStream(bytes)),
                    new InternetAddress[] {new InternetAddress("support@ackord.example")});
        } catch (MessagingException unsent) {
            throw new AssertionError(unsent);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> !found().isMissingNode());
        return get("/api/cases/" + found().asText());
    }

    private JsonNode found() {
        return get("/api/cases?q=" + word).at("/content/0/key");
    }

    private JsonNode get(String path) {
        try {
            return new ObjectMapper()
                    .readTree(Http.user(port, "sam.sc").get(path).body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
