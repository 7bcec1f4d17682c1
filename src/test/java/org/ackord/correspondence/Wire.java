package org.ackord.correspondence;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The wire to a mail server, which can be cut and mended. */
final class Wire {

    private final ServerSocket socket;
    private final int target;
    private final List<Closeable> open = new CopyOnWriteArrayList<>();
    private volatile boolean isCut;

    Wire(int target) {
        this.target = target;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    void cut() {
        isCut = true;
        open.forEach(Wire::close);
        open.clear();
    }

    void mend() {
        isCut = false;
    }

    private void serve() {
        while (true) {
            try {
                var near = socket.accept();
                if (isCut) near.close();
                else join(near, new Socket(InetAddress.getLoopbackAddress(), target));
            } catch (IOException broken) {
                continue;
            }
        }
    }

    private void join(Socket near, Socket far) throws IOException {
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        open.addAll(List.of(near, far));
        start(() -> pump(near, far));
        start(() -> pump(far, near));
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            return;
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Closeable end) {
        try {
            end.close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }
}
