package org.ackord.promise;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The receipt of the due instant that a promise has now, or had at its end. */
@Entity
@Table(name = "promise_receipt")
class ReceiptRow {

    @Id
    private String promiseId;

    @Version
    private @Nullable Integer version;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String receipt;

    @SuppressWarnings("NullAway.Init")
    protected ReceiptRow() {}

    ReceiptRow(String promiseId, String receipt) {
        this.promiseId = promiseId;
        this.receipt = receipt;
    }

    void rewrite(String newReceipt) {
        receipt = newReceipt;
    }

    String receipt() {
        return receipt;
    }
}
