package org.ackord.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.ackord.casework.CaseDesk;
import org.ackord.casework.DocumentationGapNoted;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.MessageView;
import org.ackord.incident.IncidentFixture;
import org.ackord.privacy.Person;
import org.ackord.privacy.Pseudonym;
import org.ackord.privacy.Tally;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** R40: what the documentation should have answered is collected, documented week by week, and told to those who had to answer it. */
class DocumentationUpdateTest extends IncidentFixture {

    private static final String UPDATE = "Task_UpdateDocumentation";
    private static final String CLOSING = "2026-06-08T08:00";
    private static final String PAGE = "https://docs.ackord.example/backup/path";

    @Autowired
    private GapKeeper keeper;

    @Autowired
    private GapRows gaps;

    @Autowired
    private ListRows lists;

    @Autowired
    private Weeks weeks;

    @Autowired
    private KeptGaps kept;

    @Autowired
    private PersonalGaps personal;

    @Autowired
    private CaseDesk desk;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private HistoryService history;

    /** Gaps of other tests were noted at other times, for the same products. */
    @BeforeEach
    void forgetOthers() {
        jdbc.sql("DELETE FROM documentation_gap").update();
        jdbc.sql("DELETE FROM documentation_list").update();
    }

    @Test
    void aGapThatIsNotedWhileAnsweringBecomesATaskOfWhoeverOwnsTheProduct() {
        var key = answered("Where the path is set");

        assertThat(theGaps()).singleElement().satisfies(gap -> {
            assertThat(gap.caseKey()).isEqualTo(key);
            assertThat(gap.product()).isEqualTo("backup");
            assertThat(gap.notedBy()).isEqualTo("erin.se");
            assertThat(gap.state()).isEqualTo(Gap.State.NOTED);
        });
        assertThat(open(UPDATE)).isEmpty();
        timePassesUntil(CLOSING);

        assertThat(list("backup")).startsWith("D-");
        assertThat(task(UPDATE).getAssignee()).isEqualTo("erin.se");
        assertThat(task(UPDATE).getDueDate()).isEqualTo(newYork("2026-06-12T17:00"));
        assertThat(fact("headline")).isEqualTo("Backup\\, week of 1 June");
        assertThat(fact("gaps")).startsWith("1. Where the path is set ([" + key).contains("Erin Engel, 1 June");
        assertThat(theGaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.state()).isEqualTo(Gap.State.LISTED));
    }

    @Test
    void whoeverNotedAGapHearsWhereItIsDocumentedNow() {
        var key = answered("Where the path is set");
        timePassesUntil(CLOSING);
        completes(
                "lou.lead", task(UPDATE), "outcome", "updated", "pages", PAGE + "\n\n https://docs.ackord.example/b ");
        jobsRun();

        assertThat(mails(key, MessageKind.NOTICE)).last().satisfies(mail -> {
            assertThat(mail.to()).extracting(Address::email).containsExactly("erin.se@ackord.example");
            assertThat(mail.subject()).contains(key, "Documented now");
            assertThat(mail.text()).contains("Where the path is set", PAGE + "\nhttps://docs.ackord.example/b");
        });
        assertThat(notes(key))
                .contains("Documented now: Where the path is set\nRead it here: " + PAGE
                        + "\nhttps://docs.ackord.example/b");
        assertThat(theGaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.state()).isEqualTo(Gap.State.DOCUMENTED));
        assertThat(running("backup")).isZero();
    }

    @Test
    void whoDidItThemselvesIsNotTold() {
        var key = answered("Where the path is set");
        timePassesUntil(CLOSING);
        var before = mails(key, MessageKind.NOTICE).size();
        completes("erin.se", task(UPDATE), "outcome", "updated", "pages", PAGE);
        jobsRun();

        assertThat(mails(key, MessageKind.NOTICE)).hasSize(before);
        assertThat(notes(key)).last().asString().startsWith("Documented now");
    }

    @Test
    void someGapsOfAListAreNotDocumentedAndThatIsToldWithTheReason() {
        var documented = answered("Where the path is set");
        var declined = answered("What the weather is like");
        timePassesUntil(CLOSING);
        completes(
                "lou.lead",
                task(UPDATE),
                "outcome",
                "updated",
                "pages",
                PAGE,
                "notDocumented",
                "2",
                "reason",
                "It is not about us.");
        jobsRun();

        assertThat(notes(documented)).last().asString().startsWith("Documented now: Where the path is set");
        assertThat(notes(declined))
                .last()
                .isEqualTo("Will not be documented: What the weather is like\nWhy: It is not about us.");
        assertThat(mails(declined, MessageKind.NOTICE))
                .last()
                .satisfies(mail -> assertThat(mail.text()).contains("It is not about us.", "What the weather is like"));
    }

    @Test
    void nothingOfAListMayBelongInTheDocumentation() {
        var key = answered("What the weather is like");
        timePassesUntil(CLOSING);

        refused("reason", "outcome", "unchanged");
        completes("lou.lead", task(UPDATE), "outcome", "unchanged", "reason", "It is not about us.", "pages", PAGE);
        jobsRun();

        assertThat(notes(key)).last().asString().contains("Will not be documented", "It is not about us.");
        assertThat(lists.find(list("backup")).orElseThrow().pages()).isNull();
    }

    @Test
    void aFaultyFieldIsNamedAndTheTaskStays() {
        answered("Where the path is set");
        answered("Where the path is set");
        timePassesUntil(CLOSING);

        refused("outcome");
        refused("outcome", "outcome", "done");
        refused("pages", "outcome", "updated");
        refused("pages", "outcome", "updated", "pages", "on the page about paths");
        refused("pages", "outcome", "updated", "pages", "javascript:alert(1)");
        refused("pages", "outcome", "updated", "pages", (PAGE + "\n").repeat(11));
        refused("notDocumented", "outcome", "updated", "pages", PAGE, "notDocumented", "the second", "reason", "R");
        refused("notDocumented", "outcome", "updated", "pages", PAGE, "notDocumented", "3", "reason", "R");
        refused("notDocumented", "outcome", "updated", "pages", PAGE, "notDocumented", "1, 2", "reason", "R");
        refused("reason", "outcome", "updated", "pages", PAGE, "notDocumented", "1");
        refused("reason", "outcome", "unchanged", "reason", "R".repeat(1_001));
        assertThat(theGaps()).extracting(Gap::state).containsOnly(Gap.State.LISTED);
    }

    @Test
    void whatIsNotedWhileAListIsWorkedOnIsForTheNext() {
        answered("Where the path is set");
        timePassesUntil("2026-06-08T07:00");
        var sunrise = answered("Noted before the list was closed, but this week");
        timePassesUntil("2026-06-08T10:00");
        answered("Noted while the list is worked on");

        assertThat(fact("gaps")).doesNotContain(sunrise);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM documentation_list WHERE product = 'backup'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        completes("erin.se", task(UPDATE), "outcome", "updated", "pages", PAGE);
        knowsLists();
        timePassesUntil("2026-06-15T08:00");
        assertThat(fact("gaps"))
                .contains(sunrise, "while the list is worked on")
                .doesNotContain("the path is set");
    }

    @Test
    void theSameGapAgainIsALineOfItsOwn() {
        var first = answered("Where the path is set");
        var second = answered("Where the path is set");
        timePassesUntil(CLOSING);

        assertThat(fact("gaps"))
                .contains("1. Where the path is set ([" + first, "2. Where the path is set ([" + second);
    }

    @Test
    void twoGapsAtOnceOpenOneList() {
        var key = caseOf(ANN);
        var together = new CyclicBarrier(2);
        var both = List.of(noting(key, together), noting(key, together));
        both.forEach(CompletableFuture::join);

        assertThat(theGaps()).hasSize(2);
        assertThat(running("backup")).isEqualTo(1);
    }

    private CompletableFuture<Void> noting(String key, CyclicBarrier together) {
        return CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            meet(together);
            events.publishEvent(new DocumentationGapNoted(key, "backup", "At once", "erin.se", seconds()));
        }));
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void aProductThatTheCaseIsGivenLaterMovesNoGap() {
        var key = answered("Where the path is set");
        desk.changeProduct(key, "monitor");
        var after = seconds();
        noted(key, "monitor", "Where the other path is set");
        timePassesUntil(CLOSING);

        assertThat(gaps.newest("backup", null, null, 9))
                .singleElement()
                .satisfies(gap -> assertThat(gap.notedAt()).isBeforeOrEqualTo(after));
        assertThat(list("monitor")).isNotEqualTo(list("backup"));
    }

    @Test
    void gapsOfCasesWithoutAProductAreForAnyOfTheTeams() {
        noted(caseOf(ANN), null, "How to choose a product");
        timePassesUntil(CLOSING);

        assertThat(task(UPDATE).getAssignee()).isNull();
        assertThat(fact("headline")).startsWith("No product");
        assertThat(tasks.createTaskQuery()
                        .taskId(task(UPDATE).getId())
                        .taskCandidateGroup("se-l2")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void noGapIsNotedWithoutText() {
        answered("   ");
        assertThat(theGaps()).isEmpty();

        var waiting = triaged();
        assertThatThrownBy(() -> answers(waiting, "G".repeat(1_001))).hasMessageContaining("documentationGap");
        assertThatThrownBy(() -> answers(waiting, "a \0 sign")).hasMessageContaining("documentationGap");
        assertThat(theGaps()).isEmpty();
    }

    @Test
    void markupInWhatWasTypedIsData() {
        answered("<b onclick=alert(1)>bold</b> [here](javascript:alert(1))\n# {{owner}} **x** www.evil.example");
        timePassesUntil(CLOSING);

        assertThat(fact("gaps"))
                .contains(
                        "\\<b onclick\\=alert\\(1\\)\\>",
                        "\\[here\\]\\(javascript\\:",
                        "\\{\\{owner\\}\\}",
                        "www\\.evil")
                .doesNotContain("\n#");
    }

    @Test
    void aLongListFitsIntoItsTask() {
        var key = caseOf(ANN);
        for (int i = 0; i < 80; i++) noted(key, "backup", i + " " + "Long words about it. ".repeat(40));
        timePassesUntil(CLOSING);

        assertThat(fact("gaps").length()).isLessThan(4_000);
        assertThat(fact("gaps")).contains("more: [all of them](", "/api/documentation-gaps?list=" + list("backup"));
    }

    @Test
    void whoeverHasAListIsRemindedAndTheLeadsHearOfItWhenItIsLate() {
        answered("Where the path is set");
        timePassesUntil(CLOSING);
        timePassesUntil("2026-06-12T08:00");

        assertThat(notices()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).extracting(Address::email).containsExactly("erin.se@ackord.example");
            assertThat(mail.subject()).contains("Backup");
        });
        timePassesUntil("2026-06-15T08:00");
        assertThat(notices()).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.to()).extracting(Address::email).containsExactly("lou.lead@ackord.example");
            assertThat(mail.cc()).extracting(Address::email).containsExactly("erin.se@ackord.example");
            assertThat(mail.subject()).contains("Overdue");
        });
        timePassesUntil("2026-06-17T08:00");
        assertThat(notices()).hasSize(3);
        assertThat(open(UPDATE)).hasSize(1);
    }

    @Test
    void theLeadsAreRemindedOfAListThatNobodyHas() {
        noted(caseOf(ANN), null, "How to choose a product");
        timePassesUntil("2026-06-12T08:00");

        assertThat(mails(list(""), MessageKind.NOTICE))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.to()).extracting(Address::email).containsExactly("lou.lead@ackord.example"));
    }

    @Test
    void aTimerThatMeetsSomebodyWhoWasJustDoneRemindsNobody() {
        answered("Where the path is set");
        timePassesUntil(CLOSING);
        jdbc.sql("UPDATE documentation_list SET done_at = closed_at").update();
        timePassesUntil("2026-06-30T08:00");

        assertThat(notices()).isEmpty();
    }

    @Test
    void gapsFromBeforeThereWereListsGetOneOnce() {
        jdbc.sql("INSERT INTO documentation_gap (case_key, product, body, noted_by, noted_at)"
                        + " VALUES (?, 'audit', 'An old one', 'erin.se', '2025-01-01 10:00:00')")
                .param(caseOf(ANN))
                .update();
        keeper.resume();
        keeper.resume();
        assertThat(running("audit")).isEqualTo(1);

        knowsLists();
        timePassesUntil(CLOSING);
        assertThat(fact("gaps")).startsWith("1. An old one (").contains("1 January");
    }

    @Test
    void theMigrationTakesOverWhatWasOnlyANoteOfItsCase() throws IOException {
        var key = answered("Where the path is set");
        jdbc.sql("DELETE FROM documentation_gap").update();
        var migration = new ClassPathResource("db/migration/common/V027__documentation.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(migration.substring(migration.lastIndexOf("INSERT")).replace(";", " "))
                .update();

        assertThat(gaps.newest(null, null, null, 999))
                .filteredOn(gap -> gap.caseKey().equals(key))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.text()).isEqualTo("Where the path is set");
                    assertThat(gap.product()).isEqualTo("backup");
                    assertThat(gap.notedBy()).isEqualTo("erin.se");
                    assertThat(gap.notedAt()).isEqualTo(newYork("2026-06-01T10:00"));
                });
    }

    @Test
    void aListClosesOnTheFirstBusinessDayAfterItsWeek() {
        assertThat(weeks.monday(newYork("2026-05-24T23:59"))).isEqualTo(LocalDate.of(2026, 5, 18));
        assertThat(weeks.monday(newYork("2026-05-25T00:00"))).isEqualTo(LocalDate.of(2026, 5, 25));
        assertThat(weeks.closing(LocalDate.of(2026, 5, 18)))
                .as("Monday is Memorial Day")
                .isEqualTo(newYork("2026-05-26T08:00"));
    }

    @Test
    void whatAnErasedPersonAskedIsInNoListAnyMore() {
        var theirs = answered("Where Ann's path is set");
        answered("Where the other path is set");
        timePassesUntil(CLOSING);
        transactions.executeWithoutResult(transaction -> {
            var erased = new Tally();
            personal.erase(new Person(address(ANN), Set.of(), Set.of(theirs)), new Pseudonym("person-1"), erased);
            assertThat(erased.counts()).containsEntry("documentation_gap", 1);
        });

        assertThat(fact("gaps")).doesNotContain("Ann", theirs).contains("other path");
        completes("lou.lead", task(UPDATE), "outcome", "updated", "pages", PAGE);
        jobsRun();
        assertThat(notes(theirs)).noneMatch(note -> note.startsWith("Documented now"));
    }

    @Test
    void wordsGoWhenTheirTimeIsOverAndAnEmptyListIsNobodysTask() {
        var held = answered("Where the path is set");
        answered("Where the path is set");
        timePassesUntil("2026-06-03T10:00");

        assertThat(kept.due(now(), Set.of(held)).count()).isEqualTo(1);
        assertThat(kept.delete(now(), Set.of(held))).isEqualTo(1);
        assertThat(theGaps()).extracting(Gap::caseKey).containsExactly(held);
        assertThat(kept.delete(now(), Set.of())).isEqualTo(1);
        assertThat(kept.delete(now(), Set.of())).isZero();
        assertThat(kept.due(now(), Set.of()).count()).isZero();

        timePassesUntil(CLOSING);
        assertThat(open(UPDATE)).isEmpty();
        assertThat(running("backup")).isZero();
        keeper.resume();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM documentation_list")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingThatPeopleTypedStaysInTheHistoryOfTheEngine() {
        answered("Where the path is set");
        timePassesUntil(CLOSING);
        completes("lou.lead", task(UPDATE), "outcome", "unchanged", "reason", "It is not about us.");
        jobsRun();

        var known = history.createHistoricVariableInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(list("backup"))
                        .singleResult()
                        .getId())
                .list();
        assertThat(known)
                .isNotEmpty()
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("path")
                        || String.valueOf(variable.getValue()).contains("about us"));
    }

    /** @return the key of the case */
    private String answered(String gap) {
        var key = triaged();
        answers(key, gap);
        knowsLists();
        return key;
    }

    private String triaged() {
        var key = caseOf(ANN);
        completes("sam.sc", of(key), "text", "We are on it.", "nature", "technical");
        completes("erin.se", of(key), "text", "I look into it.");
        return key;
    }

    private void answers(String key, String gap) {
        completes("erin.se", of(key), "outcome", "resolved", "text", "Set the path.", "documentationGap", gap);
    }

    private Task of(String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult();
    }

    private void noted(String key, @Nullable String product, String text) {
        transactions.executeWithoutResult(transaction ->
                events.publishEvent(new DocumentationGapNoted(key, product, text, "erin.se", seconds())));
        knowsLists();
    }

    private static Instant seconds() {
        return now().truncatedTo(ChronoUnit.SECONDS);
    }

    private void knowsLists() {
        jdbc.sql("SELECT list_key FROM documentation_list")
                .query(String.class)
                .list()
                .forEach(this::knows);
    }

    private String list(String product) {
        return jdbc.sql("SELECT MIN(list_key) FROM documentation_list WHERE product = ?")
                .param(product)
                .query(String.class)
                .single();
    }

    private List<Gap> theGaps() {
        return gaps.newest(null, null, null, 99);
    }

    private long running(String product) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(list(product))
                .count();
    }

    private String fact(String name) {
        return String.valueOf(tasks.getVariable(task(UPDATE).getId(), name));
    }

    private void refused(String field, Object... namesAndValues) {
        var task = task(UPDATE);
        assertThatThrownBy(() -> completes("lou.lead", task, namesAndValues)).hasMessageContaining(field);
    }

    private List<String> notes(String key) {
        return mails(key, MessageKind.NOTE).stream().map(MessageView::text).toList();
    }

    private List<MessageView> notices() {
        return mails(list("backup"), MessageKind.NOTICE);
    }
}
