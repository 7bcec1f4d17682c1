package org.ackord.correspondence;

import java.io.IOException;
import java.util.UUID;
import org.ackord.correspondence.Attachment.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the file of a part before the transaction that speaks of it commits, and takes it away when that is rolled back. A
 * disk that is full or gone stops no mail: the raw mail has every byte still.
 */
@Component
class AttachmentKeeper {

    record Result(Attachment attachment, @Nullable String sha256) {}

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentKeeper.class);
    private static final String BLOCKED = "files of this kind can do harm when they are opened";
    private static final String MISSING =
            "could not be kept on disk yet; it is taken from the original mail when it is opened";

    private final AttachmentFolder folder;
    private final AttachmentSettings settings;

    AttachmentKeeper(AttachmentFolder folder, AttachmentSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    Result keep(String messageId, ReceivedPart part) {
        return keep(UUID.randomUUID().toString(), messageId, part);
    }

    /** Once more, for one whose file is missing. */
    Result keepAgain(Attachment missing, ReceivedPart part) {
        return keep(missing.id(), missing.messageId(), part);
    }

    private Result keep(String id, String messageId, ReceivedPart part) {
        if (settings.isBlocked(part.name())) return result(id, messageId, part, State.BLOCKED, BLOCKED);
        try (var content = part.open()) {
            deleteIfRolledBack(id);
            var kept = folder.keep(id, content);
            var objection = kept.objection().orElse(null);
            var state = objection == null ? State.STORED : State.BLOCKED;
            return new Result(attachment(id, messageId, part, state, objection, kept.size()), kept.sha256());
        } catch (AttachmentFolder.TooLarge tooLarge) {
            var reason = "is larger than %d MB; it is only in the original"
                    .formatted(settings.biggest().toMegabytes());
            return result(id, messageId, part, State.TOO_LARGE, reason);
        } catch (IOException unwritable) {
            LOG.error(
                    "Attachment {} cannot be kept, its mail is filed without: {}",
                    id,
                    SubjectLine.oneLine(unwritable.toString()));
            return result(id, messageId, part, State.MISSING, MISSING);
        }
    }

    private static Result result(String id, String messageId, ReceivedPart part, State state, String reason) {
        return new Result(attachment(id, messageId, part, state, reason, null), null);
    }

    private static Attachment attachment(
            String id, String messageId, ReceivedPart part, State state, @Nullable String reason, @Nullable Long size) {
        return new Attachment(
                id,
                messageId,
                part.place(),
                part.name(),
                part.mediaType(),
                size,
                part.contentId(),
                part.isInline(),
                state,
                reason == null ? null : SubjectLine.cut(reason, 200));
    }

    private void deleteIfRolledBack(String id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) delete(id);
            }
        });
    }

    private void delete(String id) {
        try {
            folder.delete(id);
        } catch (IOException stays) {
            LOG.warn("The file of attachment {} is left over: {}", id, SubjectLine.oneLine(stays.toString()));
        }
    }
}
