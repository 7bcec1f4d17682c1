package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** Hands a mail to an SMTP server byte for byte (RFC 5321 §3.3), where a library would mend it. */
final class RawSmtp implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    private RawSmtp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        out = socket.getOutputStream();
        expect("220");
    }

    static void send(int port, Letter letter) {
        try (var smtp = new RawSmtp(port)) {
            smtp.talk(letter);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void talk(Letter letter) throws IOException {
        say("EHLO client.example", "250");
        say("MAIL FROM:<" + letter.from() + ">", "250");
        say("RCPT TO:<" + letter.to() + ">", "250");
        say("DATA", "354");
        var data = new String(letter.bytes(), ISO_8859_1).replaceAll("(?m)^\\.", "..");
        out.write((data + (data.endsWith("\r\n") ? "" : "\r\n")).getBytes(ISO_8859_1));
        say(".", "250");
        say("QUIT", "221");
    }

    private void say(String line, String expected) throws IOException {
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
        expect(expected);
    }

    private void expect(String code) throws IOException {
        var line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') line = in.readLine();
        if (line == null || !line.startsWith(code)) throw new IOException("expected %s, got %s".formatted(code, line));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
