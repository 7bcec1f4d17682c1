package org.ackord.correspondence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A customer's HTML as it came, apart from the message so that lists of messages stay light. Never shown unsanitised. */
@Entity
class MessageHtml implements Persistable<String> {

    @Id
    private String id;

    private String body;

    @SuppressWarnings("NullAway.Init")
    protected MessageHtml() {}

    MessageHtml(String id, String body) {
        this.id = id;
        this.body = body;
    }

    @Override
    public @Nullable String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    String body() {
        return body;
    }
}
