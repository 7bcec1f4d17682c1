package org.ackord.correspondence;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Messages extends Repository<Message, String> {

    Message save(Message message);

    Optional<Message> findById(String id);

    /** Whoever else wants it waits until our transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Message where id = :id")
    Optional<Message> claim(String id);

    Optional<Message> findByExternalId(String externalId);

    @Query("from Message where caseKey = :caseKey order by writtenAt, seq")
    List<Message> inOrder(String caseKey);

    /** The newest messages first that a reply can hang on: what customers said before what we said. */
    @Query("""
            from Message where caseKey = :caseKey and references.messageId is not null and automatic = false
              and kind not in (NOTICE, NOTE)
            order by case when kind = CUSTOMER then 0 else 1 end, writtenAt desc, seq desc""")
    List<Message> answerable(String caseKey, Limit limit);

    /** Usually one; a second where a mail was taken into a following case as well. */
    List<Message> findByRawId(String rawId);

    /** The automatic mails of this kind to a customer's address that were not withheld; of any kind when it is null. */
    @Query("""
            select count(*) from Message where automaticTo = :address and status.state <> WITHHELD
              and (:kind is null or kind = :kind) and writtenAt > :since and writtenAt <= :until""")
    long countAutomatic(String address, @Nullable MessageKind kind, Instant since, Instant until);

    /** The same to all customers together. */
    @Query("""
            select count(*) from Message where automaticTo is not null and status.state <> WITHHELD
              and writtenAt > :since and writtenAt <= :until""")
    long countAutomatic(Instant since, Instant until);

    @Query("""
            select count(*) from Message where caseKey = :caseKey and kind = NOTICE and status.state <> WITHHELD
              and writtenAt > :since and writtenAt <= :until""")
    long countNotices(String caseKey, Instant since, Instant until);

    @Query("from Message where references.messageIdHash in :hashes")
    List<Message> withMessageIds(Collection<String> hashes);

    /** The ids of what persons at the customer wrote, the newest first. */
    @Query("""
            select id from Message where caseKey = :caseKey and kind = CUSTOMER and automatic = false
            order by writtenAt desc, seq desc""")
    List<String> lastOfCustomer(String caseKey, Limit limit);
}
