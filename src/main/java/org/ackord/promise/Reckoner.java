package org.ackord.promise;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ackord.time.BusinessCalendars;
import org.ackord.time.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works out instants on the calendar of a promise. The receipt is written down with the due instant, so that the two agree for
 * ever, whatever becomes of the calendar (C7).
 */
@Component
class Reckoner {

    private final BusinessCalendars calendars;
    private final ReceiptRows receipts;
    private final ObjectMapper json;

    Reckoner(BusinessCalendars calendars, ReceiptRows receipts, ObjectMapper json) {
        this.calendars = calendars;
        this.receipts = receipts;
        this.json = json;
    }

    void reckon(PromiseRow row) {
        var policy = row.policy();
        var deadline = calendars
                .get(row.making().calendarId())
                .deadline(policy.clock(), row.startedAt(), policy.duration(), row.endedPauses());
        row.reckoned(deadline.dueAt(), warning(row));
        keep(row.id(), deadline.receipt());
    }

    /** @return the cases in which an instant moved */
    Set<String> reckonAll(List<PromiseRow> rows) {
        receipts.findAllById(rows.stream().map(PromiseRow::id).toList());
        return rows.stream()
                .filter(this::moves)
                .map(row -> row.making().caseKey())
                .collect(toSet());
    }

    private boolean moves(PromiseRow row) {
        var due = row.dueAt();
        var warn = row.warnAt();
        reckon(row);
        return !row.dueAt().equals(due) || !Objects.equals(row.warnAt(), warn);
    }

    private @Nullable Instant warning(PromiseRow row) {
        var policy = row.policy();
        if (policy.warnShare() == null) return null;
        return calendars
                .get(row.making().calendarId())
                .warningAt(
                        policy.clock(),
                        row.startedAt(),
                        policy.duration(),
                        policy.warnShare().doubleValue(),
                        row.endedPauses());
    }

    /** When this share of the target has passed after an instant, on the promise's own clock. */
    Instant after(PromiseRow row, Instant at, double share) {
        var part = Duration.ofSeconds(
                Math.max(1, Math.round(row.policy().duration().toSeconds() * share)));
        var calendar = calendars.get(row.making().calendarId());
        return Seconds.up(calendar.dueAt(row.policy().clock(), at, part, List.of()));
    }

    private void keep(String promiseId, Receipt receipt) {
        var text = write(receipt);
        receipts.findById(promiseId)
                .ifPresentOrElse(row -> row.rewrite(text), () -> receipts.save(new ReceiptRow(promiseId, text)));
    }

    Optional<Receipt> receipt(String promiseId) {
        return receipts.findById(promiseId).map(row -> read(row.receipt()));
    }

    private String write(Receipt receipt) {
        try {
            return json.writeValueAsString(receipt);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Receipt read(String text) {
        try {
            return json.readValue(text, Receipt.class);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
