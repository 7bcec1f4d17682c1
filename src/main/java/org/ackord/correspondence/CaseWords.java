package org.ackord.correspondence;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a whole conversation, when its time is over. */
@Service
public class CaseWords {

    private final JdbcClient jdbc;
    private final RawErasure raws;
    private final AttachmentErasure attachments;

    CaseWords(JdbcClient jdbc, RawErasure raws, AttachmentErasure attachments) {
        this.jdbc = jdbc;
        this.raws = raws;
        this.attachments = attachments;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(String caseKey) {
        jdbc.sql("select raw_id from message where case_key = ? and raw_id is not null")
                .param(caseKey)
                .query(String.class)
                .list()
                .forEach(raws::empty);
        attachments.delete(messagesOf(caseKey));
        jdbc.sql("delete from message_html where id in (select id from message where case_key = ?)")
                .param(caseKey)
                .update();
        jdbc.sql("delete from message_calendar where id in (select id from message where case_key = ?)")
                .param(caseKey)
                .update();
        for (var table : new String[] {"mail_decision", "draft", "message"})
            jdbc.sql("delete from " + table + " where case_key = ?")
                    .param(caseKey)
                    .update();
    }

    private Set<String> messagesOf(String caseKey) {
        return new HashSet<>(
                jdbc.sql("select id from message where case_key = ? union select id from draft where case_key = ?")
                        .params(caseKey, caseKey)
                        .query(String.class)
                        .list());
    }
}
