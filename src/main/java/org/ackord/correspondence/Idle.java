package org.ackord.correspondence;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder.ProtocolCommand;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/**
 * Waits until the server tells of news (IDLE, RFC 2177), the time is up, or someone wants the thread back. A connection that
 * died in silence is noticed when the server does not confirm the end of the waiting.
 */
final class Idle implements ProtocolCommand {

    private static final int ANSWER = 20_000;
    private static final int SLICE = 1_000;
    private static final long CONFIRMATION = Duration.ofSeconds(5).toNanos();

    private final HangUp line;
    private final BooleanSupplier goesOn;
    private final Duration most;
    private final long end;
    private boolean done;
    private long doneAt;

    Idle(HangUp line, Duration most, BooleanSupplier goesOn) {
        this.line = line;
        this.goesOn = goesOn;
        this.most = most;
        this.end = System.nanoTime() + most.toNanos();
    }

    @Override
    public Boolean doCommand(IMAPProtocol protocol) throws ProtocolException {
        protocol.idleStart();
        line.patience((int) Math.max(1, Math.min(most.toMillis(), SLICE)));
        try {
            return wait(protocol);
        } finally {
            line.patience(ANSWER);
        }
    }

    private boolean wait(IMAPProtocol protocol) throws ProtocolException {
        boolean news = false;
        while (true) {
            var response = protocol.readIdleResponse();
            if (isSilence(response)) {
                if (done) expectConfirmation();
                else if (System.nanoTime() > end || !goesOn.getAsBoolean()) finish(protocol);
                continue;
            }
            if (!protocol.processIdleResponse(response)) return news;
            if (isNews(response)) {
                news = true;
                finish(protocol);
            }
        }
    }

    private void finish(IMAPProtocol protocol) {
        if (done) return;
        protocol.idleAbort();
        line.patience(SLICE);
        done = true;
        doneAt = System.nanoTime();
    }

    private void expectConfirmation() throws ConnectionException {
        if (System.nanoTime() - doneAt > CONFIRMATION) throw new ConnectionException("the server does not end IDLE");
    }

    private static boolean isSilence(Response response) {
        return response.isBYE() && response.isSynthetic() && response.getException() instanceof SocketTimeoutException;
    }

    /** Servers say "OK Still here" now and then. */
    private static boolean isNews(Response response) {
        return response.isUnTagged() && !response.isOK();
    }
}
