package org.ackord.search;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads the cases from before there was a search index (V019), beside the work of the day. Until it is through, they are found
 * by what they are, not by words. It goes on where it was when the application starts again; two nodes may do it at once.
 */
@Component
class FirstReading {

    private static final Logger LOG = LoggerFactory.getLogger(FirstReading.class);
    private static final int AT_ONCE = 200;

    private final SearchIndex index;
    private volatile boolean closing;

    FirstReading(SearchIndex index) {
        this.index = index;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var reader = new Thread(this::readAll, "search-index");
        reader.setDaemon(true);
        reader.start();
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        closing = true;
    }

    private void readAll() {
        try {
            var last = index.readUnread("", AT_ONCE);
            if (last == null) return;
            LOG.info("Cases from before there was a search index are read");
            while (last != null && !closing) last = index.readUnread(last, AT_ONCE);
            if (!closing) LOG.info("All cases are found by words");
        } catch (DataAccessException broken) {
            if (!closing) LOG.warn("Not all cases are found by words; they are read at the next start", broken);
        }
    }
}
