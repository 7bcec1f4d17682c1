package org.ackord.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.ackord.correspondence.Arrival.Kept;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** A few threads that file mails at the same time, each conversation in its order. They are never interrupted. */
@Component
class MailFilers implements DisposableBean {

    private final MailFiler filer;
    private final ExecutorService threads;

    MailFilers(MailFiler filer, MailboxSettings settings) {
        this.filer = filer;
        var factory = new CustomizableThreadFactory("mail-filer-");
        factory.setDaemon(true);
        threads = Executors.newFixedThreadPool(settings.filers(), factory);
    }

    /** Files what a crash has left behind. */
    void fileWaiting() {
        filer.fileWaiting();
    }

    /**
     * Comes back when all are filed, or when it shall not go on; the rest stays stored and is filed later.
     *
     * @param meanwhile is done every few seconds while this takes long
     */
    void file(List<Kept> mails, BooleanSupplier goesOn, Runnable meanwhile) {
        var work = new ArrayList<Future<?>>();
        for (var conversation : Conversations.among(mails)) work.add(threads.submit(filing(conversation, goesOn)));
        for (var each : work) while (!isDone(each)) meanwhile.run();
    }

    private Callable<Void> filing(List<Kept> conversation, BooleanSupplier goesOn) {
        return () -> {
            for (var mail : conversation) {
                if (!goesOn.getAsBoolean()) break;
                filer.file(mail.rawId());
            }
            return null;
        };
    }

    private static boolean isDone(Future<?> work) {
        try {
            work.get(5, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException databaseAway) throw databaseAway;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException endOfThread) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(endOfThread);
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
