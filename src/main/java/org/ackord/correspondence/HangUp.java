package org.ackord.correspondence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/**
 * Makes the sockets of a connection and remembers them, so that another thread can hang up, whatever the reader waits for,
 * and so that waiting for news can be shorter than waiting for an answer. TLS is laid over them by the mail library.
 */
final class HangUp extends SocketFactory {

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    void now() {
        sockets.forEach(HangUp::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAnyway) {
            return;
        }
    }

    /** How long a read may take from now on. */
    void patience(int millis) {
        sockets.forEach(socket -> patience(socket, millis));
    }

    private static void patience(Socket socket, int millis) {
        try {
            if (!socket.isClosed()) socket.setSoTimeout(millis);
        } catch (SocketException closedMeanwhile) {
            return;
        }
    }

    @Override
    public Socket createSocket() {
        var socket = new Socket();
        sockets.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }
}
