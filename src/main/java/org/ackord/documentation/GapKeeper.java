package org.ackord.documentation;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import org.ackord.casework.DocumentationGapNoted;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was noted while answering. The first gap of a product in a week opens the list of that week and starts its process (R40). */
@Component
class GapKeeper {

    static final String PROCESS = "documentation-update";

    private final GapRows gaps;
    private final ListRows lists;
    private final Weeks weeks;
    private final Processes processes;

    GapKeeper(GapRows gaps, ListRows lists, Weeks weeks, Processes processes) {
        this.gaps = gaps;
        this.lists = lists;
        this.weeks = weeks;
        this.processes = processes;
    }

    /** In the transaction of the answer. A product that the case is given later moves no gap: the answer was about this one. */
    @EventListener
    @Transactional
    public void keep(DocumentationGapNoted noted) {
        var product = requireNonNullElse(noted.product(), "");
        gaps.insert(noted.caseKey(), product, noted.text(), noted.by(), noted.at());
        open(product, noted.at());
    }

    /** Gaps from before there were lists get one too. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void resume() {
        gaps.forgotten().forEach(product -> open(product, weeks.now()));
    }

    private void open(String product, Instant at) {
        lists.open(product, weeks.monday(at), weeks.now()).ifPresent(key -> processes.start(PROCESS, key, new Facts()));
    }
}
