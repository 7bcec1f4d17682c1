package org.ackord.correspondence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A text on its way from the composer into a task; it can be used once. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by people only
class Draft implements Persistable<String> {

    @Id
    private String id = UUID.randomUUID().toString();

    @Version
    private @Nullable Integer version;

    private String caseKey;
    private String author;
    private String body;
    private Instant writtenAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    Draft(String caseKey, String author, String body, Instant at) {
        this.caseKey = caseKey;
        this.author = author;
        this.body = body;
        this.writtenAt = at;
    }

    Optional<String> take(String forCase, Instant at) {
        if (usedAt != null || !caseKey.equals(forCase)) return Optional.empty();
        usedAt = at;
        return Optional.of(body);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
