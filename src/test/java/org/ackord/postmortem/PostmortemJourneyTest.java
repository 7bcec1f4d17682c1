package org.ackord.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.action.Actions;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.MessageView;
import org.ackord.incident.IncidentFixture;
import org.ackord.postmortem.Postmortem.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R23: what an incident teaches is written, reviewed, published and done; nothing of it can be forgotten. */
class PostmortemJourneyTest extends IncidentFixture {

    private static final String WRITE = "Task_WritePostmortem";
    private static final String REVIEW = "Task_ReviewPostmortem";
    private static final String ACTION = "Task_CompleteAction";

    @Autowired
    private PostmortemDesk desk;

    @Autowired
    private PostmortemRows rows;

    @Autowired
    private Actions actions;

    @Test
    void theDraftBeginsWithWhatIsOnRecord() {
        isOver();

        var begun = rows.find(incident).orElseThrow();
        assertThat(begun.owner()).isEqualTo("erin.se");
        assertThat(begun.words().timeline())
                .contains("it began", "declared by Lou Laurent", "1 cases linked", "resolved by Lou Laurent: Over.");
        assertThat(begun.words().timeline()).contains("9:40 AM", "10:00 AM");
        assertThat(task(WRITE).getAssignee()).isEqualTo("erin.se");
        assertThat(task(WRITE).getDueDate()).isEqualTo(newYork("2026-06-08T10:00"));
    }

    @Test
    void aForgottenPostmortemIsRemindedOfAndThenTheManagersHearOfItAgainAndAgain() {
        isOver();

        timePassesUntil("2026-06-08T09:00");
        assertThat(notices()).extracting(PostmortemJourneyTest::to).containsExactly("erin.se@ackord.example");
        timePassesUntil("2026-06-08T10:00");
        assertThat(notices()).hasSize(2);
        assertThat(notices()).allSatisfy(mail -> assertThat(mail.subject()).doesNotContain("Overdue"));
        timePassesUntil("2026-06-09T10:00");
        assertThat(notices()).last().satisfies(mail -> {
            assertThat(to(mail)).isEqualTo("mia.manager@ackord.example");
            assertThat(mail.subject()).contains("Overdue");
        });
        timePassesUntil("2026-06-15T10:00");
        assertThat(notices()).hasSize(5);
        assertThat(open(WRITE)).hasSize(1);
    }

    @Test
    void nothingIsReadyForReviewBeforeItCanTeachAnything() {
        isOver();

        assertThatThrownBy(() -> completes("erin.se", task(WRITE))).hasMessageContaining("ready");
        assertThatThrownBy(() -> completes("erin.se", task(WRITE), "ready", true))
                .hasMessageContaining("causes")
                .hasMessageContaining("wentWell")
                .hasMessageContaining("wentBadly")
                .hasMessageContaining("toChange");
    }

    @Test
    void onlyItsOwnerAndThoseWhoLeadWriteIt() {
        isOver();

        assertThatThrownBy(() -> desk.save(incident, form(), "emil.se")).hasMessageContaining("postmortem");
        desk.save(incident, form(), "lou.lead");
        assertThatThrownBy(() -> completes("emil.se", task(WRITE), "ready", true))
                .hasMessageContaining("postmortem");
        assertThatThrownBy(() -> desk.begin(new PostmortemForm(Map.of("title", "T", "owner", "erin.se")), "erin.se"))
                .hasMessageContaining("title");
    }

    @Test
    void aFaultyActionIsNamedByItsField() {
        isOver();
        var fields = new HashMap<>(form().fields());
        fields.put("action.2.what", "Nobody does it");
        fields.put("action.2.owner", "nobody");
        fields.put("action.2.kind", "MAGIC");
        fields.put("action.2.due", "soon");

        assertThatThrownBy(() -> desk.save(incident, new PostmortemForm(fields), "erin.se"))
                .hasMessageContaining("action.2.owner")
                .hasMessageContaining("action.2.kind")
                .hasMessageContaining("action.2.due");
        fields.put("action.2.due", "2026-05-01");
        assertThatThrownBy(() -> desk.save(incident, new PostmortemForm(fields), "erin.se"))
                .hasMessageContaining("has passed");
        assertThat(actions.of(incident)).isEmpty();
    }

    @Test
    void whatIsSentBackIsWrittenAgain() {
        isWritten();

        assertThatThrownBy(() -> completes("erin.se", task(REVIEW), "accepted", true))
                .hasMessageContaining("accepted");
        assertThatThrownBy(() -> completes("lou.lead", task(REVIEW), "accepted", false))
                .hasMessageContaining("comment");
        completes("lou.lead", task(REVIEW), "accepted", false, "comment", "Why did the alarm come late?");

        assertThat(rows.find(incident).orElseThrow())
                .satisfies(about -> assertThat(about.stage()).isEqualTo(Stage.WRITING))
                .satisfies(about -> assertThat(about.reviewRemark()).isEqualTo("Why did the alarm come late?"));
        assertThat(task(WRITE).getDueDate()).isEqualTo(newYork("2026-06-03T10:00"));
    }

    @Test
    void aReviewIsRemindedOfToo() {
        isWritten();

        timePassesUntil("2026-06-02T10:00");
        assertThat(notices())
                .singleElement()
                .satisfies(mail -> assertThat(to(mail)).isEqualTo("lou.lead@ackord.example"));
        timePassesUntil("2026-06-04T10:00");
        assertThat(to(notices().get(2))).isEqualTo("mia.manager@ackord.example");
    }

    @Test
    void anActionIsWatchedUntilItIsDone() {
        isWritten();
        completes("lou.lead", task(REVIEW), "accepted", true);
        jobsRun();

        assertThat(rows.find(incident).orElseThrow().stage()).isEqualTo(Stage.PUBLISHED);
        var action = task(ACTION);
        assertThat(action.getAssignee()).isEqualTo("emil.se");
        assertThat(action.getDueDate()).isEqualTo(newYork("2026-06-12T17:00"));
        timePassesUntil("2026-06-11T17:00");
        assertThat(notices())
                .singleElement()
                .satisfies(mail -> assertThat(to(mail)).isEqualTo("emil.se@ackord.example"));
        timePassesUntil("2026-06-12T17:00");
        assertThat(notices()).hasSize(2);
        timePassesUntil("2026-06-15T17:00");
        assertThat(notices()).last().satisfies(mail -> {
            assertThat(to(mail)).isEqualTo("mia.manager@ackord.example");
            assertThat(mail.text()).contains("Say in the runbook what a full disk looks like", "Emil Eriksen");
        });

        assertThatThrownBy(() -> completes("emil.se", action)).hasMessageContaining("comment");
        completes("emil.se", action, "comment", "docs/runbook.md");
        jobsRun();

        assertThat(rows.find(incident).orElseThrow().stage()).isEqualTo(Stage.DONE);
        assertThat(actions.of(incident)).singleElement().satisfies(done -> {
            assertThat(done.doneBy()).isEqualTo("emil.se");
            assertThat(done.doneNote()).isEqualTo("docs/runbook.md");
        });
        assertThat(audited())
                .contains(
                        "POSTMORTEM_BEGUN system",
                        "POSTMORTEM_WRITTEN erin.se",
                        "POSTMORTEM_REVIEWED lou.lead",
                        "POSTMORTEM_PUBLISHED lou.lead",
                        "ACTION_DONE emil.se");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(incident)
                        .processDefinitionKeyIn("postmortem", "action")
                        .count())
                .isZero();
    }

    @Test
    void aTimerThatMeetsSomebodyWhoWasJustDoneRemindsNobody() {
        isWritten();
        jdbc.sql("UPDATE postmortem SET published_at = created_at WHERE postmortem_key = ?")
                .param(incident)
                .update();
        timePassesUntil("2026-06-10T10:00");
        assertThat(notices()).isEmpty();

        completes("lou.lead", task(REVIEW), "accepted", true);
        jdbc.sql("UPDATE action SET done_at = due_at WHERE origin_key = ?")
                .param(incident)
                .update();
        timePassesUntil("2026-06-20T10:00");
        assertThat(notices()).isEmpty();
    }

    @Test
    void whatIsPublishedStaysAsItIs() {
        isWritten();
        completes("lou.lead", task(REVIEW), "accepted", true);

        assertThatThrownBy(() -> desk.save(incident, form(), "erin.se")).hasMessageContaining("published");
    }

    @Test
    void onePlacedAtACustomersSiteHasAKeyOfItsOwn() {
        incident = desk.begin(
                new PostmortemForm(Map.of("title", "Restore lost a day at Northwind", "owner", "lena.se")), "lou.lead");
        knows(incident);

        assertThat(incident).startsWith("P-");
        assertThat(task(WRITE).getAssignee()).isEqualTo("lena.se");
    }

    private void isOver() {
        declared("S2", caseOf(ANN));
        jobsRun();
        incidents.resolve(incident, "Over.", "lou.lead");
        jobsRun();
    }

    private void isWritten() {
        isOver();
        desk.save(incident, form(), "erin.se");
        completes("erin.se", task(WRITE), "ready", true);
    }

    private static PostmortemForm form() {
        return new PostmortemForm(Map.of(
                "timeline", "10:00 it began",
                "causes", "The disk was full.",
                "wentWell", "Customers knew at once.",
                "wentBadly", "The alarm came late.",
                "toChange", "The runbook.",
                "action.1.what", "Say in the runbook what a full disk looks like",
                "action.1.kind", "DOCUMENTATION",
                "action.1.owner", "emil.se",
                "action.1.due", "2026-06-12"));
    }

    private List<String> audited() {
        return jdbc.sql("SELECT CONCAT(action, ' ', actor) FROM audit_entry WHERE about = ?")
                .param(incident)
                .query(String.class)
                .list();
    }

    private List<MessageView> notices() {
        return mails(incident, MessageKind.NOTICE);
    }

    private static String to(MessageView mail) {
        return mail.to().get(0).email();
    }
}
