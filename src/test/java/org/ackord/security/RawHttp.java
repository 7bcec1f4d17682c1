package org.ackord.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/** Says to the server byte for byte what no proper client would. */
final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    RawHttp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    RawHttp say(String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** The whole answer; the request must have asked to close the connection. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    /** One request on a connection of its own. */
    static String call(int port, String line, List<String> headers, String body) throws IOException {
        try (var http = new RawHttp(port)) {
            var head = "%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n".formatted(line, port);
            var rest = headers.isEmpty() ? "" : String.join("\r\n", headers) + "\r\n";
            return http.say(head + rest + "\r\n" + body).answer();
        }
    }

    static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
