package org.ackord.shift;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.MessageView;
import org.ackord.promise.Kind;
import org.ackord.promise.Promise;
import org.ackord.promise.PromiseLedger;
import org.ackord.promise.State;
import org.springframework.stereotype.Component;

/** What a colleague has to know: the note of whoever leaves, or else the facts (R10: "with the context"). */
@Component
class HandoverNotes {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", Locale.ENGLISH);
    private static final Duration SAME_DAY = Duration.ofHours(12);
    private static final int LONGEST = 2000;

    private final Correspondence correspondence;
    private final PromiseLedger ledger;
    private final Rosters rosters;

    HandoverNotes(Correspondence correspondence, PromiseLedger ledger, Rosters rosters) {
        this.correspondence = correspondence;
        this.ledger = ledger;
        this.rosters = rosters;
    }

    /** A note is the last that they wrote into the case on the day on which they left. */
    String of(Handover handover) {
        var messages = correspondence.messagesOf(handover.caseKey());
        var since = handover.offSince().minus(SAME_DAY);
        return messages.stream()
                .filter(message -> message.kind() == MessageKind.NOTE
                        && handover.userId().equals(message.author())
                        && !message.at().isBefore(since))
                .reduce((earlier, later) -> later)
                .map(MessageView::text)
                .map(HandoverNotes::shortened)
                .orElseGet(() -> facts(handover.caseKey(), messages));
    }

    String when(Instant at) {
        return WHEN.format(at.atZone(rosters.calendar().zone()));
    }

    private String facts(String caseKey, List<MessageView> messages) {
        var running = ledger.of(caseKey).stream()
                .filter(promise -> promise.state() == State.RUNNING)
                .sorted(comparing(Promise::dueAt))
                .toList();
        return Stream.of(Optional.of("No note was left."), lastMessage(messages), open(running), eta(running))
                .flatMap(Optional::stream)
                .collect(joining(" "));
    }

    private Optional<String> lastMessage(List<MessageView> messages) {
        return messages.stream()
                .filter(message -> message.kind() != MessageKind.NOTE && message.kind() != MessageKind.NOTICE)
                .reduce((earlier, later) -> later)
                .map(last -> "The last message is %s, of %s."
                        .formatted(last.kind() == MessageKind.CUSTOMER ? "the customer's" : "ours", when(last.at())));
    }

    private Optional<String> open(List<Promise> running) {
        if (running.isEmpty()) return Optional.empty();
        return Optional.of(
                "Open: %s.".formatted(running.stream().map(this::words).collect(joining(", "))));
    }

    private String words(Promise promise) {
        return "%s by %s".formatted(nameOf(promise.kind()), when(promise.dueAt()));
    }

    private static Optional<String> eta(List<Promise> running) {
        return running.stream().noneMatch(promise -> promise.kind() == Kind.ETA)
                ? Optional.of("The customer holds no ETA.")
                : Optional.empty();
    }

    private static String nameOf(Kind kind) {
        return switch (kind) {
            case ACK -> "acknowledgement";
            case ACTIONABLE -> "actionable answer";
            case RESOLUTION -> "resolution";
            case ETA -> "news as promised (ETA)";
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
