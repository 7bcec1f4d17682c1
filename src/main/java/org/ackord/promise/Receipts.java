package org.ackord.promise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import org.ackord.time.Receipt;
import org.springframework.stereotype.Component;

/** Receipts are written down with the due instant, so that the two agree for ever, whatever becomes of the calendar (C7). */
@Component
class Receipts {

    private final ReceiptRows rows;
    private final ObjectMapper json;

    Receipts(ReceiptRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    void enter(String promiseId, Receipt receipt) {
        rows.save(new ReceiptRow(promiseId, write(receipt)));
    }

    void replace(String promiseId, Receipt receipt) {
        rows.findById(promiseId).orElseThrow().rewrite(write(receipt));
    }

    /** Reads many at once that are about to be replaced. */
    void prepare(Collection<String> promiseIds) {
        rows.findAllById(promiseIds);
    }

    Optional<Receipt> of(String promiseId) {
        return rows.findById(promiseId).map(row -> read(row.receipt()));
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
