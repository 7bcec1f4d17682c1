package org.ackord.mailpath;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ackord.mailpath.Books.Outgoing;
import org.ackord.mailpath.Injected.Kind;

/**
 * The balance after processes were killed (hardening.md 1.1, G2 and G3): all that went in is somewhere exactly once; all that
 * we wrote went out at least once, under one Message-ID, and twice at most as often as somebody was killed.
 */
public final class Balance {

    private final Injected in;
    private final Books books;
    private final Map<String, Long> seenOutside = new TreeMap<>();
    private final int kills;
    private final List<String> faults = new ArrayList<>();

    private Balance(Injected in, Books books, Map<String, List<String>> mailsOutside, int kills) {
        this.in = in;
        this.books = books;
        this.kills = kills;
        for (var mailbox : mailsOutside.values())
            countById(mailbox).forEach((id, times) -> seenOutside.merge(id, times, Math::max));
    }

    /** A copy for somebody else is no second mail, so each mailbox is counted alone. */
    private static Map<String, Long> countById(List<String> mailbox) {
        return mailbox.stream()
                .flatMap(mail -> Letter.messageIdIn(mail).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    public static Balance of(Injected in, Books books, Map<String, List<String>> mailsOutside, int kills) {
        var balance = new Balance(in, books, mailsOutside, kills);
        balance.checkIn();
        balance.checkCases();
        balance.checkOut();
        return balance;
    }

    /** One line each; empty when the books balance. */
    public List<String> faults() {
        return faults;
    }

    @Override
    public String toString() {
        return ("kills %d | injected %d (new %d, replies %d, machines %d, unusable %d) and %d duplicates"
                        + " | cases %d, follow-ups %d, raw %s, deliveries %d"
                        + " | outgoing %d %s, seen %d, doubled %d | faults %d")
                .formatted(
                        kills,
                        in.all().size(),
                        in.of(Kind.NEW).size(),
                        in.of(Kind.REPLY).size(),
                        in.of(Kind.MACHINE).size(),
                        in.of(Kind.UNUSABLE).size(),
                        in.duplicates(),
                        books.cases.size(),
                        books.filed.size() - books.cases.size(),
                        books.rawStates,
                        books.deliveries,
                        books.outgoing.size(),
                        books.outgoing.stream()
                                .collect(Collectors.groupingBy(Outgoing::state, TreeMap::new, Collectors.counting())),
                        seenOutside.size(),
                        doubled(),
                        faults.size());
    }

    private long doubled() {
        return seenOutside.values().stream().mapToLong(count -> count - 1).sum();
    }

    private void checkIn() {
        require(
                books.rawMails() == in.all().size(),
                "raw mails %d, injected %d",
                books.rawMails(),
                in.all().size());
        require(books.rawStates.getOrDefault("STORED", 0L) == 0, "raw mails wait for ever: %s", books.rawStates);
        require(
                books.deliveries >= in.all().size() + in.duplicates(),
                "deliveries counted %d, injected %d with %d duplicates",
                books.deliveries,
                in.all().size(),
                in.duplicates());
        var unusable = in.of(Kind.UNUSABLE).size();
        require(
                books.rawStates.getOrDefault("QUARANTINED", 0L) == unusable,
                "in quarantine are %s, unusable were %d",
                books.rawStates,
                unusable);
        for (var mail : in.of(Kind.NEW)) checkFiledOnce(mail);
        for (var mail : in.of(Kind.REPLY)) checkFollowUp(mail);
        for (var mail : in.of(Kind.MACHINE))
            require(books.casesOf(mail.messageId()).isEmpty(), "a machine's mail is in a case: %s", mail.messageId());
    }

    private void checkFiledOnce(Injected.Mail mail) {
        var cases = books.casesOf(mail.messageId());
        require(cases.size() == 1, "%s (%s) is in the cases %s", mail.messageId(), mail.kind(), cases);
    }

    private void checkFollowUp(Injected.Mail mail) {
        checkFiledOnce(mail);
        var wanted = books.outgoing.stream()
                .filter(row -> row.messageId().equals(mail.answers()))
                .map(Outgoing::caseKey)
                .toList();
        require(books.casesOf(mail.messageId()).equals(wanted), "%s is not in %s", mail.messageId(), wanted);
    }

    private void checkCases() {
        var opened = in.of(Kind.NEW).size();
        require(books.cases.size() == opened, "cases %d, mails that open one %d", books.cases.size(), opened);
        for (var key : books.cases)
            require(books.processes.getOrDefault(key, 0L) == 1, "%s has %s processes", key, books.processes.get(key));
        require(books.incidents.isEmpty(), "incidents: %s", books.incidents);
        require(books.deliveryJobs == 0, "jobs of mail-delivery that wait: %d", books.deliveryJobs);
    }

    private void checkOut() {
        for (var row : books.outgoing) {
            require(!row.state().equals("QUEUED"), "%s was never sent", row.messageId());
            if (row.state().equals("SENT"))
                require(seenOutside.containsKey(row.messageId()), "nobody has seen %s", row.messageId());
        }
        var ours = books.outgoing.stream().map(Outgoing::messageId).collect(Collectors.toSet());
        var strange = new HashSet<>(seenOutside.keySet());
        strange.removeAll(ours);
        require(strange.isEmpty(), "seen outside, but in no book: %s", strange);
        var doubled = new TreeMap<>(seenOutside);
        doubled.values().removeIf(count -> count == 1);
        require(doubled() <= kills, "doubled %s, kills %d", doubled, kills);
    }

    private void require(boolean holds, String otherwise, Object... details) {
        if (!holds) faults.add(otherwise.formatted(details));
    }
}
