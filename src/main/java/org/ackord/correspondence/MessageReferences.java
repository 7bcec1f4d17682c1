package org.ackord.correspondence;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message is called and what it answers (RFC 5322 §3.6.4); only Message-IDs that we may repeat in a header are kept. */
@Embeddable
class MessageReferences {

    private @Nullable String messageId;
    private @Nullable String messageIdHash;
    private @Nullable String inReplyTo;

    @Convert(converter = MessageIdLines.class)
    private List<String> referenceIds;

    /** For what is no mail. */
    protected MessageReferences() {
        this.referenceIds = List.of();
    }

    MessageReferences(@Nullable String ownId, @Nullable String parent, List<String> ancestors) {
        this.messageId = MessageIds.repeatable(ownId);
        this.messageIdHash = ownId == null ? null : MessageIds.hash(ownId);
        this.inReplyTo = MessageIds.repeatable(parent);
        this.referenceIds = ancestors.stream().filter(MessageIds::isRepeatable).toList();
    }

    @Nullable
    String messageId() {
        return messageId;
    }

    @Nullable
    String messageIdHash() {
        return messageIdHash;
    }

    @Nullable
    String inReplyTo() {
        return inReplyTo;
    }

    List<String> ancestors() {
        return referenceIds;
    }
}
