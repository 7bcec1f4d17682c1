package org.ackord.correspondence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Messages extends Repository<Message, String> {

    Message save(Message message);

    Optional<Message> findById(String id);

    Optional<Message> findByExternalId(String externalId);

    @Query("from Message where caseKey = :caseKey order by writtenAt, seq")
    List<Message> inOrder(String caseKey);

    /** The newest messages first that a reply can hang on: what customers said before what we said. */
    @Query("""
            from Message where caseKey = :caseKey and messageId is not null and automatic = false
              and kind not in (NOTICE, NOTE)
            order by case when kind = CUSTOMER then 0 else 1 end, writtenAt desc, seq desc""")
    List<Message> answerable(String caseKey, Limit limit);

    /** Usually one; a second where a mail was taken into a following case as well. */
    List<Message> findByRawId(String rawId);

    @Query("from Message where messageIdHash in :hashes")
    List<Message> withMessageIds(Collection<String> hashes);
}
