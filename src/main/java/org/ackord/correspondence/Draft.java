package org.ackord.correspondence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
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
    private @Nullable String taskId;
    private @Nullable String reply;
    private @Nullable String messageId;
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

    static Draft inTask(String taskId, String caseKey, String author, Instant at) {
        var draft = new Draft(caseKey, author, "", at);
        draft.taskId = taskId;
        return draft;
    }

    /** @param details what the reply says beside its text, as JSON */
    void write(String text, String details, Instant at) {
        body = text;
        reply = details;
        writtenAt = at;
    }

    boolean take(String forCase, Instant at) {
        if (usedAt != null || !caseKey.equals(forCase)) return false;
        usedAt = at;
        return true;
    }

    void sent(String asMessage) {
        messageId = asMessage;
    }

    @Nullable
    String messageId() {
        return messageId;
    }

    String text() {
        return body;
    }

    @Nullable
    String details() {
        return reply;
    }

    int version() {
        return version == null ? 0 : version;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    Instant usedAt() {
        return usedAt;
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
