package org.ackord.promise;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** What happens to promises on their way: done, paused, resumed, withdrawn, put under other terms. */
@Component
class Proceedings {

    private final Book book;
    private final Policies policies;

    Proceedings(Book book, Policies policies) {
        this.book = book;
        this.policies = policies;
    }

    private static boolean pauses(PromiseRow row) {
        return row.making().kind().pauses();
    }

    void keep(String caseKey, Kind kind, Instant at) {
        book.change(caseKey, row -> row.making().kind() == kind, row -> keep(row, at));
    }

    void keepAck(String caseKey, String about, Instant at) {
        book.change(
                caseKey,
                row -> row.making().kind() == Kind.ACK
                        && about.equals(row.making().about()),
                row -> keep(row, at));
    }

    private void keep(PromiseRow row, Instant at) {
        resume(row, at);
        row.keep(at);
    }

    void pause(String caseKey, Instant at) {
        book.change(caseKey, Proceedings::pauses, row -> row.pause(at));
    }

    void resume(String caseKey, Instant at) {
        book.change(caseKey, Proceedings::pauses, row -> resume(row, at));
    }

    private void resume(PromiseRow row, Instant at) {
        if (row.resume(at)) book.reckon(row);
    }

    void withdraw(String caseKey, Instant at) {
        book.change(caseKey, row -> true, row -> {
            resume(row, at);
            row.withdraw(at);
        });
    }

    void changeTerms(String caseKey, Terms terms, Party actionableParty, Instant at) {
        book.change(caseKey, row -> true, row -> change(row, terms, actionableParty, at));
    }

    private void change(PromiseRow row, Terms terms, Party actionableParty, Instant at) {
        row.isOfTier(terms.tier());
        if (!pauses(row)) return;
        var kind = row.making().kind();
        var party = kind == Kind.ACTIONABLE ? actionableParty : row.making().party();
        if (row.follow(policies.choose(kind, party, terms), party, at)) book.reckon(row);
    }
}
