package org.ackord.promise;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody was told; unique for each promise and level. */
@Entity
@Table(name = "promise_escalation")
class EscalationRow {

    @Id
    private String id = UUID.randomUUID().toString();

    @Version
    private @Nullable Integer version;

    private String promiseId;
    private int escalationLevel;
    private String recipients;
    private String channel;
    private Instant toldAt;

    @SuppressWarnings("NullAway.Init")
    protected EscalationRow() {}

    EscalationRow(String promiseId, int level, Collection<String> recipients, String channel, Instant toldAt) {
        this.promiseId = promiseId;
        this.escalationLevel = level;
        this.recipients = String.join(",", recipients);
        this.channel = channel;
        this.toldAt = Seconds.down(toldAt);
    }

    String promiseId() {
        return promiseId;
    }

    EscalationView view() {
        var people = recipients.isEmpty() ? List.<String>of() : List.of(recipients.split(",", -1));
        return new EscalationView(escalationLevel, people, channel, toldAt);
    }
}
