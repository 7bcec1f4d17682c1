package org.ackord.linktest;

import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ackord.linktest.LinkResult.Verdict;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Service;

/**
 * Opens the link of a meeting and says what came of it (R20). Never longer than its time-out, whatever a name server or a web
 * server does meanwhile; leaves the building, so call it from an async step.
 */
@Service
public class LinkTest implements DisposableBean {

    private static final int MOST_AT_ONCE = 8;

    private final LinkClient client;
    private final LinkSettings settings;
    private final Clock clock;
    private final ExecutorService visits =
            new ThreadPoolExecutor(0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons());

    LinkTest(LinkClient client, LinkSettings settings, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    public LinkResult test(String link) {
        var visit = new Visit(link, client, clock);
        try {
            return visits.submit(visit).get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            return visit.ended(Verdict.FAILED, "gives no answer in time", null);
        } catch (RejectedExecutionException busy) {
            return visit.ended(Verdict.FAILED, "was not tested: too many others were at once", null);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return visit.ended(Verdict.FAILED, "was not tested to the end", null);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a link could not be tested", fault);
        } finally {
            visit.stop();
        }
    }

    private static CustomizableThreadFactory daemons() {
        var threads = new CustomizableThreadFactory("link-test-");
        threads.setDaemon(true);
        return threads;
    }

    @Override
    public void destroy() {
        visits.shutdownNow();
    }
}
