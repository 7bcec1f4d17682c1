package org.ackord.correspondence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MessageBodies extends Repository<MessageHtml, String> {

    MessageHtml save(MessageHtml html);

    Optional<MessageHtml> findById(String id);

    @Query("select id from MessageHtml where id in :ids")
    List<String> among(Collection<String> ids);
}
