package org.ackord.promise;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The rows of the ledger. Whoever changes promises of a case locks them first, so that timers and people take turns. */
interface PromiseRows extends JpaRepository<PromiseRow, String> {

    /** As {@link PromiseRow#IN_ORDER}. */
    String ORDER = " order by p.startedAt, p.course.endedAt nulls last, p.id";

    String OF_CASE = "select p from PromiseRow p where p.making.caseKey = :caseKey" + ORDER;

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(OF_CASE)
    List<PromiseRow> lock(String caseKey);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PromiseRow p where p.id = :id")
    Optional<PromiseRow> lockOne(String id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select p from PromiseRow p where p.making.calendarId = :calendarId and p.course.state in :states and p.id > :after"
                    + " order by p.id")
    List<PromiseRow> lockPage(String calendarId, Collection<State> states, String after, Limit size);

    /** Beside that of many, whose statement is made anew each time because it has as many parameters as there are cases. */
    @Query(OF_CASE)
    List<PromiseRow> of(String caseKey);

    @Query("select p from PromiseRow p where p.making.caseKey in :caseKeys" + ORDER)
    List<PromiseRow> of(Collection<String> caseKeys);
}
