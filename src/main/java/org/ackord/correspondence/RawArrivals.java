package org.ackord.correspondence;

import static org.ackord.time.Utc.utc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ackord.correspondence.Arrival.Kept;
import org.ackord.correspondence.RawMail.Place;
import org.ackord.correspondence.RawMail.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Puts mails into our table as they come from the server, many in one transaction. */
@Repository
@Transactional
class RawArrivals {

    private static final String INSERT = "insert into raw_mail (id, mailbox, uid_validity, uid, sha256, deliveries,"
            + " received_at, stored_at, state, reason, full_size, content) values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_COPY =
            "insert into raw_mail_copy (mailbox, uid_validity, uid, raw_id) values (?, ?, ?, ?)";
    private static final String KNOWN = "mailbox = :mailbox and uid_validity = :validity and uid in (:uids)";
    private static final int MOST_IN_A_LIST = 500;

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final Clock clock;

    RawArrivals(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.clock = clock;
    }

    /**
     * Keeps mails; one that is here already is counted and not kept twice.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody else keeps one of them at the same time; none is kept then
     */
    List<Kept> keep(List<Arrival> arrivals) {
        var prints = arrivals.stream().map(Arrival::fingerprint).toList();
        var known = byFingerprint(prints);
        var rows = new ArrayList<Object[]>();
        var again = new ArrayList<Object[]>();
        var copies = new ArrayList<Object[]>();
        var kept = new ArrayList<Kept>();
        for (int i = 0; i < arrivals.size(); i++) {
            var id = UUID.randomUUID().toString();
            var before = known.putIfAbsent(prints.get(i), id);
            if (before == null) rows.add(row(id, arrivals.get(i), prints.get(i)));
            else {
                again.add(new Object[] {before});
                copies.add(copy(arrivals.get(i).place(), before));
            }
            kept.add(new Kept(arrivals.get(i), before == null ? id : before, before == null));
        }
        if (!rows.isEmpty()) jdbc.batchUpdate(INSERT, rows);
        if (!again.isEmpty()) {
            jdbc.batchUpdate("update raw_mail set deliveries = deliveries + 1 where id = ?", again);
            jdbc.batchUpdate(INSERT_COPY, copies);
        }
        return kept;
    }

    private static Object[] copy(Place place, String rawId) {
        return new Object[] {place.mailbox(), place.uidValidity(), place.uid(), rawId};
    }

    private Object[] row(String id, Arrival mail, String fingerprint) {
        var place = mail.place();
        var state = mail.trouble() == null ? State.STORED : State.QUARANTINED;
        return new Object[] {
            id,
            place.mailbox(),
            place.uidValidity(),
            place.uid(),
            fingerprint,
            utc(mail.receivedAt()),
            utc(clock.instant()),
            state.name(),
            mail.trouble(),
            mail.fullSize(),
            mail.content()
        };
    }

    private Map<String, String> byFingerprint(List<String> prints) {
        var found = new HashMap<String, String>();
        named.query("select sha256, id from raw_mail where sha256 in (:prints)", Map.of("prints", prints), row -> {
            found.put(row.getString("sha256"), row.getString("id"));
        });
        return found;
    }

    /** Those of these places whose mail is in our table, with the id of its row. */
    @Transactional(readOnly = true)
    public Map<Long, String> known(List<Place> places) {
        var found = new HashMap<Long, String>();
        for (int from = 0; from < places.size(); from += MOST_IN_A_LIST) {
            var some = places.subList(from, Math.min(places.size(), from + MOST_IN_A_LIST));
            named.query(
                    "select uid, id from raw_mail where " + KNOWN
                            + " union all select uid, raw_id from raw_mail_copy where " + KNOWN,
                    Map.of(
                            "mailbox", some.get(0).mailbox(),
                            "validity", some.get(0).uidValidity(),
                            "uids", some.stream().map(Place::uid).toList()),
                    row -> {
                        found.put(row.getLong("uid"), row.getString("id"));
                    });
        }
        return found;
    }

    /** Where the mails belong that are done; one that is not filed yet is missing. */
    @Transactional(readOnly = true)
    public Map<String, Shelf> shelves(Collection<String> rawIds) {
        var found = new HashMap<String, Shelf>();
        if (rawIds.isEmpty()) return found;
        named.query(
                "select id, state, full_size from raw_mail where id in (:ids) and state <> 'STORED'",
                Map.of("ids", rawIds),
                row -> {
                    var big = row.getObject("full_size") != null ? Shelf.TOO_LARGE : Shelf.PROCESSED;
                    found.put(
                            row.getString("id"), "QUARANTINED".equals(row.getString("state")) ? Shelf.QUARANTINE : big);
                });
        return found;
    }
}
