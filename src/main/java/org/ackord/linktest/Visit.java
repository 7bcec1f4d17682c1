package org.ackord.linktest;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.ackord.linktest.LinkResult.Verdict;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Opens one link as a browser would, redirect by redirect; whoever waits for it can end it from another thread. */
final class Visit implements Callable<LinkResult> {

    static final int MOST_REDIRECTS = 5;
    static final int MOST_BYTES = 64 * 1024;

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> ASK_WHO_COMES = Set.of(401, 402, 403, 405, 406, 407, 429, 451);

    private final String link;
    private final LinkClient client;
    private final Clock clock;
    private final AtomicReference<@Nullable HttpGet> running = new AtomicReference<>();
    private volatile boolean stopped;
    private volatile @Nullable String host;

    Visit(String link, LinkClient client, Clock clock) {
        this.link = link;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public LinkResult call() {
        try {
            return visited();
        } catch (Unfit unfit) {
            return ended(unfit.verdict(), unfit.reason(), null);
        } catch (NotPublic inside) {
            return ended(Verdict.REFUSED, "leads to an address that is not public", null);
        } catch (UnknownHostException unknown) {
            return ended(Verdict.FAILED, "names a host that nobody knows", null);
        } catch (SSLException untrusted) {
            return ended(Verdict.FAILED, "has a certificate or an encryption that cannot be trusted", null);
        } catch (SocketTimeoutException silent) {
            return ended(Verdict.FAILED, "gives no answer in time", null);
        } catch (IOException broken) {
            return ended(Verdict.FAILED, "does not let itself be reached, or breaks off", null);
        }
    }

    /** Ends it wherever it is, and lets it go no further. */
    void stop() {
        stopped = true;
        var request = running.get();
        if (request != null) request.cancel();
    }

    LinkResult ended(Verdict verdict, String reason, @Nullable Integer status) {
        return new LinkResult(verdict, reason, status, host, clock.instant());
    }

    /** Answers are not closed, for that would read them to their end; cancelling a request ends its connection. */
    private LinkResult visited() throws IOException {
        var target = Target.of(link);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            host = target.host();
            var request = new HttpGet(target.uri());
            running.set(request);
            if (stopped) request.cancel();
            try {
                var answer = client.open(request);
                var location = answer.getFirstHeader(HttpHeaders.LOCATION);
                if (location == null || !REDIRECTS.contains(answer.getCode())) return judged(answer);
                target = target.redirectedTo(location.getValue());
            } finally {
                request.cancel();
            }
        }
        return ended(Verdict.FAILED, "redirects more than %d times".formatted(MOST_REDIRECTS), null);
    }

    private LinkResult judged(ClassicHttpResponse answer) throws IOException {
        int status = answer.getCode();
        if (ASK_WHO_COMES.contains(status))
            return ended(Verdict.NEEDS_A_PERSON, "does not show itself to a machine", status);
        if (status < 200 || status > 299) return ended(Verdict.FAILED, "answers with an error", status);
        if (answer.getEntity() != null) answer.getEntity().getContent().readNBytes(MOST_BYTES);
        return ended(Verdict.REACHABLE, "opens", status);
    }
}
