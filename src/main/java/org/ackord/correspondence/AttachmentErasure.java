package org.ackord.correspondence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Deletes attachments: the rows in the caller's transaction, the files once it has committed. */
@Component
class AttachmentErasure {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentErasure.class);

    private final AttachmentRows rows;
    private final AttachmentFolder folder;
    private final JdbcClient jdbc;

    AttachmentErasure(AttachmentRows rows, AttachmentFolder folder, JdbcClient jdbc) {
        this.rows = rows;
        this.folder = folder;
        this.jdbc = jdbc;
    }

    List<Attachment> of(Set<String> messageIds) {
        return rows.of(messageIds);
    }

    Path file(Attachment attachment) {
        return folder.file(attachment.id());
    }

    int delete(Set<String> messageIds) {
        return delete(of(messageIds).stream().map(Attachment::id).toList());
    }

    /** One that belongs to this message. */
    void delete(String messageId, String id) {
        delete(of(Set.of(messageId)).stream()
                .map(Attachment::id)
                .filter(id::equals)
                .toList());
    }

    private int delete(List<String> ids) {
        if (ids.isEmpty()) return 0;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ids.forEach(AttachmentErasure.this::deleteFile);
            }
        });
        return jdbc.sql("delete from attachment where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    /** A file that stays belongs to no row from now on, and the nightly sweep tries again. */
    private void deleteFile(String id) {
        try {
            folder.delete(id);
        } catch (IOException stays) {
            LOG.warn(
                    "The file of attachment {} is left to the sweep: {}",
                    id,
                    stays.getClass().getSimpleName());
        }
    }
}
