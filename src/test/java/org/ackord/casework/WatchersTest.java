package org.ackord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.MessageView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R9: who follows a case hears what becomes of it. Sam is the consultant of Northwind, Erin its engineer. */
class WatchersTest extends Journey {

    @Autowired
    private Watchers watchers;

    @BeforeEach
    void lenaFollows() {
        writesIn(ANN, "2026-06-01T09:00");
        watchers.follow(caseKey, "lena.se");
        watchers.follow(caseKey, "lena.se");
        triages("technical");
        acknowledgesAsEngineer();
    }

    @Test
    void followersAreEachThereOnceAndTheConsultantNeedsNot() {
        watchers.follow(caseKey, "sam.sc");
        assertThat(watchers.of(caseKey)).containsExactly("lena.se");

        watchers.unfollow(caseKey, "lena.se");
        watchers.unfollow(caseKey, "lena.se");
        assertThat(watchers.of(caseKey)).isEmpty();
    }

    @Test
    void anAnswerIsToldToFollowersAndTheConsultantHasItInCopy() {
        answers("eta", "2026-06-01T13:00");

        assertThat(told("Answered")).containsExactly(List.of("lena.se@ackord.example"));
        assertThat(mails(MessageKind.ETA).get(0).cc())
                .extracting(Address::email)
                .contains("sam.sc@ackord.example");
    }

    @Test
    void whatSomebodyDidThemselvesTheyAreNotTold() {
        watchers.follow(caseKey, "erin.se");

        answers("resolved");
        assertThat(told("Answered")).containsExactly(List.of("lena.se@ackord.example"));
        confirms(true);
        assertThat(told("Resolved")).containsExactly(List.of("erin.se@ackord.example", "lena.se@ackord.example"));
    }

    @Test
    void aMissIsToldOnceHoweverHighTheLadderIs() {
        timePassesUntil("2026-06-03T12:00");

        assertThat(told("A promise was missed"))
                .containsExactly(List.of("lena.se@ackord.example", "sam.sc@ackord.example"));
    }

    @Test
    void aReopenedCaseIsTold() {
        answers("resolved");
        confirms(true);
        writesAgain(ANN, "It fails again.");

        completes("sam.sc", "Task_TriageReply", "reopen", true);

        assertThat(told("Reopened")).containsExactly(List.of("lena.se@ackord.example"));
    }

    @Test
    void customersHearNothingOfIt() {
        answers("resolved");

        assertThat(told("Answered").stream().flatMap(List::stream)).allMatch(to -> to.endsWith("@ackord.example"));
        assertThat(lettersToCustomer()).doesNotContain(MessageKind.NOTICE);
    }

    /** The recipients of each notice of this kind. */
    private List<List<String>> told(String what) {
        return mails(MessageKind.NOTICE).stream()
                .filter(mail -> mail.subject().endsWith("] " + what))
                .map(MessageView::to)
                .map(to -> to.stream().map(Address::email).toList())
                .toList();
    }
}
