package org.ackord.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ackord.correspondence.Attachment.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttachmentRows {

    private static final String SELECT = "select a.id, a.message_id, a.place, a.name, a.media_type, a.size_bytes,"
            + " a.content_id, a.is_inline, a.state, a.reason from attachment a";

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Attachment attachment, @Nullable String sha256) {
        jdbc.sql("insert into attachment (id, message_id, place, name, media_type, size_bytes, sha256, content_id,"
                        + " is_inline, state, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(attachment.id(), attachment.messageId(), attachment.place(), attachment.name())
                .params(attachment.mediaType(), attachment.size(), sha256, attachment.contentId())
                .params(attachment.inline(), attachment.state().name(), attachment.reason())
                .update();
    }

    void update(Attachment attachment, @Nullable String sha256) {
        jdbc.sql("update attachment set size_bytes = ?, sha256 = ?, state = ?, reason = ? where id = ?")
                .params(attachment.size(), sha256, attachment.state().name(), attachment.reason(), attachment.id())
                .update();
    }

    List<Attachment> of(Collection<String> messageIds) {
        if (messageIds.isEmpty()) return List.of();
        return jdbc.sql(SELECT + " where a.message_id in (:ids) order by a.message_id, a.place")
                .param("ids", messageIds)
                .query(AttachmentRows::row)
                .list();
    }

    void move(String fromMessage, String toMessage) {
        jdbc.sql("update attachment set message_id = ? where message_id = ?")
                .params(toMessage, fromMessage)
                .update();
    }

    /** Those of these ids that have a row. */
    List<String> known(Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("select id from attachment where id in (:ids)")
                .param("ids", ids)
                .query(String.class)
                .list();
    }

    Optional<Attachment> ofCase(String caseKey, String id) {
        return jdbc.sql(SELECT + " join message m on m.id = a.message_id where a.id = ? and m.case_key = ?")
                .params(id, caseKey)
                .query(AttachmentRows::row)
                .optional();
    }

    Optional<String> rawIdOf(String messageId) {
        return jdbc.sql("select raw_id from message where id = ? and raw_id is not null")
                .param(messageId)
                .query(String.class)
                .optional();
    }

    private static Attachment row(ResultSet row, int number) throws SQLException {
        var size = row.getObject("size_bytes", Long.class);
        return new Attachment(
                row.getString("id"),
                row.getString("message_id"),
                row.getInt("place"),
                row.getString("name"),
                row.getString("media_type"),
                size,
                row.getString("content_id"),
                row.getBoolean("is_inline"),
                State.valueOf(row.getString("state")),
                row.getString("reason"));
    }
}
