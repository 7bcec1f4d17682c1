package org.ackord.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.ackord.input.Faults;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist writes on the cards of its list. */
@RestController
@RequestMapping(path = "/api/cards", produces = MediaType.APPLICATION_JSON_VALUE)
class CardApi {

    /** @param now the clock here, which the time left is told by */
    record CardList(Instant now, List<Card> cards) {}

    private static final int MOST = 200;

    private final Cards cards;
    private final Clock clock;

    CardApi(Cards cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    /** @param task ids of open tasks */
    @GetMapping
    CardList of(@RequestParam Set<String> task) {
        new Faults()
                .add(task.size() > MOST, "task", "names more than %d tasks".formatted(MOST))
                .refuseIfAny();
        return new CardList(clock.instant().truncatedTo(ChronoUnit.SECONDS), cards.ofTasks(task));
    }
}
