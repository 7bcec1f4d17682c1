package org.ackord.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Drafts extends Repository<Draft, String> {

    Draft save(Draft draft);

    Optional<Draft> findById(String id);

    Optional<Draft> findByTaskIdAndAuthor(String taskId, String author);

    /** Those that were written in the composer and became a message. */
    List<Draft> findByCaseKeyAndMessageIdIsNotNullAndReplyIsNotNull(String caseKey);

    void flush();
}
