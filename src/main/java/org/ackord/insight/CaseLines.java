package org.ackord.insight;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Objects;
import org.ackord.engine.Tasks;
import org.ackord.engine.Tasks.OpenTask;
import org.ackord.promise.State;
import org.ackord.time.WrittenTimes;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Writes what the page of cases shows: one query a kind of thing, however many cases. */
@Component
class CaseLines {

    private final Cards cards;
    private final Tasks tasks;
    private final WrittenTimes times;
    private final MessageSourceAccessor texts;

    CaseLines(Cards cards, Tasks tasks, WrittenTimes times, MessageSourceAccessor texts) {
        this.cards = cards;
        this.tasks = tasks;
        this.times = times;
        this.texts = texts;
    }

    /** In the order of the keys. */
    List<CaseLine> of(List<String> keys) {
        var card = cards.ofCases(keys).stream().collect(toMap(Card::key, identity()));
        var open = tasks.ofCases(keys);
        return keys.stream()
                .filter(card::containsKey)
                .map(key -> line(Objects.requireNonNull(card.get(key)), open.getOrDefault(key, List.of())))
                .toList();
    }

    private CaseLine line(Card card, List<OpenTask> open) {
        var next = card.next();
        var received = times.shown(card.receivedAt());
        return next == null
                ? new CaseLine(card, received, null, false, open)
                : new CaseLine(card, received, words(next), next.state() == State.MISSED, open);
    }

    private String words(Card.Next next) {
        var kind = texts.getMessage("promise." + next.kind());
        var text =
                switch (next.state()) {
                    case PAUSED -> "promise.waits";
                    case MISSED -> "promise.missed";
                    default -> "promise.due";
                };
        return texts.getMessage(text, new Object[] {kind, times.shown(next.dueAt())});
    }
}
