package org.ackord.casework;

import static org.ackord.time.Utc.utc;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ackord.correspondence.Word;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who follows a case: its consultant by themselves, being in copy of each message (R9), and whoever of staff wants to. They hear when
 * it is answered, missed, resolved or reopened, and never of what they did themselves.
 */
@Service
@Transactional
public class Watchers {

    /** What is told; the consultant has the answer itself. */
    enum News {
        ANSWERED,
        MISSED,
        RESOLVED,
        REOPENED;

        private Word word() {
            return new Word("watched." + name().toLowerCase(Locale.ROOT));
        }
    }

    private final SupportCases cases;
    private final JdbcClient jdbc;
    private final Letters letters;
    private final Clock clock;

    Watchers(SupportCases cases, JdbcClient jdbc, Letters letters, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.letters = letters;
        this.clock = clock;
    }

    /** The user ids of those who chose to follow the case, in the order in which they did. */
    @Transactional(readOnly = true)
    public List<String> of(String caseKey) {
        return jdbc.sql("SELECT user_id FROM case_watcher WHERE case_key = ? ORDER BY followed_at, user_id")
                .param(caseKey)
                .query(String.class)
                .list();
    }

    /** Again is the same. */
    public void follow(String caseKey, String userId) {
        var about = cases.of(caseKey);
        if (userId.equals(about.view().consultant()) || of(caseKey).contains(userId)) return;
        try {
            jdbc.sql("INSERT INTO case_watcher (case_key, user_id, followed_at) VALUES (?, ?, ?)")
                    .params(caseKey, userId, utc(clock.instant()))
                    .update();
        } catch (DuplicateKeyException followedMeanwhile) {
            return;
        }
    }

    public void unfollow(String caseKey, String userId) {
        var about = cases.of(caseKey);
        jdbc.sql("DELETE FROM case_watcher WHERE case_key = ? AND user_id = ?")
                .params(about.key(), userId)
                .update();
    }

    /** @param except who did it, or knows already */
    void tell(SupportCase about, News news, Collection<String> except) {
        var to = audience(about, news);
        to.removeAll(except);
        letters.notice(about, "watched", List.copyOf(to), List.of(), Map.of("happened", news.word()));
    }

    private Set<String> audience(SupportCase about, News news) {
        var to = new LinkedHashSet<>(of(about.key()));
        var consultant = about.view().consultant();
        if (consultant != null && news != News.ANSWERED) to.add(consultant);
        else if (consultant != null) to.remove(consultant);
        return to;
    }
}
