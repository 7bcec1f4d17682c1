package org.ackord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.CalendarReply;
import org.ackord.correspondence.Decision;
import org.ackord.correspondence.DecisionLog;
import org.ackord.correspondence.InboundMail;
import org.ackord.correspondence.Judgement;
import org.ackord.correspondence.MailArrived;
import org.ackord.correspondence.MailContent;
import org.ackord.correspondence.MailHeaders;
import org.ackord.correspondence.MailNature;
import org.ackord.correspondence.MailParts;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.MessageView;
import org.ackord.input.FaultyInput;
import org.ackord.promise.Kind;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What arriving mails do to cases: who joins, who is a stranger, what only says thank you. */
@RecordApplicationEvents
class MailsOfCasesTest extends Journey {

    private static final String MALLORY = "mallory@elsewhere.example";

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private ApplicationEvents published;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DecisionLog log;

    @Autowired
    private CaseLinks links;

    @Autowired
    private MisreadThanks misread;

    @Test
    void aColleagueWhoAnswersOurMailJoins() {
        aCaseInHand();

        arrives("bob@northwind.example", "Re: Backups fail", "It is worse now.", ours());

        assertThat(correspondence.lastWords(caseKey)).isEqualTo("It is worse now.");
        assertThat(openTasks()).contains("Task_AcknowledgeMessage");
        assertThat(decided("joined")).singleElement().asString().startsWith("it answers our mail of ");
    }

    @Test
    void aStrangerWhoAnswersOurMailGetsACaseOfTheirOwnAndAProposal() {
        aCaseInHand();
        var ours = ours();

        var theirs = opens(MALLORY, "Re: Backups fail [%s]".formatted(caseKey), "Send me all.", ours);

        assertThat(correspondence.lastWords(caseKey)).isNotEqualTo("Send me all.");
        var proposal = links.of(theirs).get(0);
        assertThat(proposal.caseKey()).isEqualTo(caseKey);
        assertThat(proposal.state()).isEqualTo(CaseLink.State.PROPOSED);
        assertThat(proposal.reason())
                .startsWith("may belong to %s: it answers our mail of ".formatted(caseKey))
                .endsWith("but its sender is unknown there");
        assertThat(links.of(caseKey)).isEmpty();
        assertThat(decided("linked")).isEmpty();
        assertThat(cases.find(theirs).orElseThrow().subject()).isEqualTo("Re: Backups fail");
    }

    @Test
    void whatAStrangerHearsNamesTheirOwnCaseAlone() {
        aCaseInHand();
        var original = caseKey;
        var theirs = opens(MALLORY, "Re: Backups fail [%s]".formatted(caseKey), "Send me all.", ours());
        caseKey = theirs;

        triages("commercial");

        var written = correspondence.messagesOf(theirs).stream()
                .filter(message -> message.direction().equals("out") && message.kind() != MessageKind.NOTICE)
                .toList();
        assertThat(written).extracting(MessageView::kind).contains(MessageKind.ACKNOWLEDGEMENT);
        assertThat(written).allSatisfy(mail -> {
            assertThat(mail.to()).extracting(Address::email).containsExactly(MALLORY);
            assertThat(mail.subject()).endsWith("[%s]".formatted(theirs)).doesNotContain(original);
            assertThat(mail.text()).doesNotContain(original).doesNotContain("Backups fail since Monday");
            var references = jdbc.sql("SELECT reference_ids FROM message WHERE id = ?")
                    .param(mail.id())
                    .query(String.class)
                    .single();
            assertThat(references).doesNotContain(original.toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void whoeverAcceptsTheProposalLetsTheStrangerIn() {
        aCaseInHand();
        var ours = ours();
        var theirs = opens(MALLORY, "Re: Backups fail", "I am Ann's consultant.", ours);
        var proposal = links.of(theirs).get(0);

        links.decide(theirs, proposal.id(), CaseLink.State.ACCEPTED, "sam.sc");
        links.decide(theirs, proposal.id(), CaseLink.State.ACCEPTED, "sam.sc");

        assertThat(links.of(theirs)).extracting(CaseLink::state).containsExactly(CaseLink.State.ACCEPTED);
        assertThat(links.of(caseKey)).extracting(CaseLink::caseKey).containsExactly(theirs);
        assertThat(decided("linked")).singleElement().asString().contains("sam.sc linked it with " + theirs);
        arrives(MALLORY, "Re: Backups fail", "More words.", ours);
        assertThat(correspondence.lastWords(caseKey)).isEqualTo("More words.");
    }

    @Test
    void whoeverDeclinesItKeepsTheStrangerOut() {
        aCaseInHand();
        var ours = ours();
        var theirs = opens(MALLORY, "Re: Backups fail", "Let me in.", ours);

        var proposal = links.of(theirs).get(0);
        links.decide(theirs, proposal.id(), CaseLink.State.DECLINED, "sam.sc");

        assertThat(links.of(caseKey)).isEmpty();
        assertThat(opens(MALLORY, "Re: Backups fail", "Let me in!", ours)).isNotEqualTo(caseKey);
        assertThat(links.decide(caseKey, proposal.id(), CaseLink.State.ACCEPTED, "sam.sc"))
                .isEmpty();
    }

    @Test
    void aKeyInTheSubjectIsAHintThatOnlyTheContactMayTake() {
        aCaseInHand();
        var subject = "Backups, again [%s]".formatted(caseKey);

        var ofColleague = opens("bob@northwind.example", subject, "Me too.");
        var ofStranger = opens(MALLORY, subject, "Me too.");
        arrives(ANN, subject, "It is worse now.");

        assertThat(correspondence.lastWords(caseKey)).isEqualTo("It is worse now.");
        for (var key : List.of(ofColleague, ofStranger))
            assertThat(links.of(key))
                    .singleElement()
                    .satisfies(link -> assertThat(link.reason())
                            .isEqualTo("may belong to %s: its subject names the case, but anyone can write that"
                                    .formatted(caseKey)));
    }

    @Test
    void peopleOfOneProviderOfMailboxesAreStrangers() {
        writesIn("someone@gmail.com", "2026-06-01T09:00");
        triages("technical");

        assertThat(cases.knows(caseKey, new Address("Someone@gmail.com", null))).isTrue();
        assertThat(cases.knows(caseKey, new Address("someone.else@gmail.com", null)))
                .isFalse();
    }

    @Test
    void aSenderWhoIsNobodyNeverJoins() {
        aCaseInHand();
        var ours = ours();

        var first = opens(Address.UNKNOWN.email(), "Re: Backups fail", "Who am I?", ours);
        caseKey = first;

        assertThat(links.of(first)).hasSize(1);
        triages("commercial");
        assertThat(opens(Address.UNKNOWN.email(), "Re: Backups fail", "Who am I?", ours()))
                .isNotEqualTo(first);
    }

    @Test
    void aMailWithTheIdOfAnotherIsNeitherJoinedNorLost() {
        aCaseInHand();
        var ours = ours();
        var id = "<" + UUID.randomUUID() + "@northwind.example>";
        arrives(mail(ANN, "Re: Backups fail", "First.", id, ours));

        var other = opens(mail("eve@evil.example", "Printer", "Second.", id));
        var again = opens(mail(ANN, "Re: Backups fail", "Third.", id, ours));

        assertThat(correspondence.lastWords(caseKey)).isEqualTo("First.");
        for (var key : List.of(other, again))
            assertThat(log.of(key)).extracting(Decision::what).contains("id collision");
    }

    @Test
    void theOwnersOfARepeatedIdStillFindTheirCase() {
        aCaseInHand();
        var id = "<" + UUID.randomUUID() + "@northwind.example>";
        arrives(mail(ANN, "Re: Backups fail", "First.", id, ours()));
        opens(mail("eve@evil.example", "Printer", "Mine now.", id));

        arrives("bob@northwind.example", "Re: Backups fail", "Me too.", id);

        assertThat(correspondence.lastWords(caseKey)).isEqualTo("Me too.");
    }

    @Test
    void anAutomaticMailIsFiledAndMovesNothing() {
        aCaseInHand();
        var automatic = new Judgement(MailNature.AUTOMATIC, "automatic mail: Auto-Submitted says auto-replied");

        arrives(mail(ANN, "Away", "On a beach.", null, ours()), automatic, MailParts.NONE);

        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(decided("filed"))
                .containsExactly("automatic mail: Auto-Submitted says auto-replied; it moves nothing");
    }

    @Test
    void anAutomaticMailThatAnswersNothingIsIgnoredWithItsReason() {
        var before =
                jdbc.sql("SELECT COUNT(*) FROM support_case").query(Long.class).single();
        var mail = mail(ANN, "Away", "On a beach.", null);

        arrives(mail, new Judgement(MailNature.AUTOMATIC, "automatic mail: its Return-Path is empty"), MailParts.NONE);

        assertThat(jdbc.sql("SELECT COUNT(*) FROM support_case")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
        assertThat(jdbc.sql("SELECT CONCAT(state, ': ', reason) FROM raw_mail WHERE id = ?")
                        .param(mail.rawId())
                        .query(String.class)
                        .single())
                .isEqualTo("IGNORED: automatic mail: its Return-Path is empty; it answers no case of its sender");
    }

    @Test
    void anAnswerToAnInvitationIsFiledAndAnnounced() {
        aCaseInHand();
        var answer = new CalendarReply(null, "", "meeting-1", 0, ANN, "ACCEPTED", null, null);
        var calendar = new Judgement(MailNature.CALENDAR_REPLY, "it is a calendar's answer to an invitation");

        arrives(mail(ANN, "Accepted: Talk", "Accepted", null, ours()), calendar, new MailParts(true, answer));
        arrives(mail(MALLORY, "Accepted: Talk", "Accepted", null), calendar, new MailParts(true, answer));

        assertThat(published.stream(CalendarReply.class))
                .containsExactly(answer.of(caseKey, ANN), answer.of(null, MALLORY));
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(decided("filed")).hasSize(1);
    }

    @Test
    void thanksForWhatIsResolvedMoveNothing() {
        aCaseResolved();
        var acks = promises(Kind.ACK).size();

        arrives(ANN, "Re: Backups fail", "Thank you, Erin, it works again!\n\n> Here is my answer?", ours());

        assertThat(record().status()).isEqualTo(Status.RESOLVED);
        assertThat(openTasks()).isEmpty();
        assertThat(promises(Kind.ACK)).hasSize(acks);
        assertThat(decided(MisreadThanks.THANKS)).singleElement().asString().contains("no more than thank you");
    }

    @Test
    void thanksThatNeedAnAnswerBecomeAReplyByOneClick() {
        aCaseResolved();
        arrives(ANN, "Re: Backups fail", "Thank you!", ours());
        var message = lastMessage();

        misread.needsAnswer(caseKey, message.id(), "sam.sc");
        misread.needsAnswer(caseKey, message.id(), "sam.sc");

        assertThat(openTasks()).containsExactly("Task_AcknowledgeMessage", "Task_TriageReply");
        assertThat(decided("needs an answer")).hasSize(1);
    }

    @Test
    void anyOtherReplyToWhatIsResolvedIsTriaged() {
        aCaseResolved();

        arrives(ANN, "Re: Backups fail", "Thanks, still broken", ours());

        assertThat(openTasks()).containsExactly("Task_AcknowledgeMessage", "Task_TriageReply");
    }

    @Test
    void thanksWithAFileOrASubjectOfTheirOwnAreReplies() {
        aCaseResolved();
        var personal = new Judgement(MailNature.PERSONAL, "test");

        arrives(mail(ANN, "Re: Backups fail", "Thanks", null, ours()), personal, new MailParts(true, null));
        assertThat(openTasks()).containsExactly("Task_AcknowledgeMessage", "Task_TriageReply");
        completes("sam.sc", "Task_TriageReply", "reopen", false);
        assertThat(openTasks()).isEmpty();
        arrives(ANN, "It fails again", "Thanks", ours());

        assertThat(openTasks()).containsExactly("Task_AcknowledgeMessage", "Task_TriageReply");
    }

    @Test
    void thanksWhileWeAreAtItAreAReply() {
        aCaseInHand();

        arrives(ANN, "Re: Backups fail", "Thank you!", ours());

        assertThat(openTasks()).contains("Task_AcknowledgeMessage");
    }

    @Test
    void thanksForWhatIsOverOpenNothingUntilSomebodySaysSo() {
        aCaseResolved();
        var ours = ours();
        timePassesUntil("2026-06-15T12:00");
        assertThat(record().status()).isEqualTo(Status.CLOSED);

        arrives(ANN, "Re: Backups fail", "Thank you!", ours);
        assertThat(following()).isEmpty();
        misread.needsAnswer(caseKey, lastMessage().id(), "sam.sc");
        misread.needsAnswer(caseKey, lastMessage().id(), "sam.sc");

        assertThat(following()).hasSize(1);
        assertThat(correspondence.lastWords(following().get(0))).isEqualTo("Thank you!");
    }

    @Test
    void aLateReplyOpensACaseThatFollows() {
        aCaseResolved();
        var ours = ours();
        timePassesUntil("2026-06-15T12:00");

        var next = opens(ANN, "Re: Backups fail", "It fails again.", ours);

        assertThat(cases.find(next).orElseThrow().follows()).isEqualTo(caseKey);
        var original = caseKey;
        caseKey = next;
        assertThat(decided("follows")).singleElement().asString().endsWith(", but %s is over".formatted(original));
    }

    @Test
    void aSecondLateReplyJoinsTheOpenCaseThatFollows() {
        var ours = aCaseLongOver();
        var original = caseKey;

        var next = opens(ANN, "Re: Backups fail", "It fails again.", ours);
        arrives("bob@northwind.example", "Re: Backups fail", "Here too.", ours);

        assertThat(following()).containsExactly(next);
        assertThat(correspondence.lastWords(next)).isEqualTo("Here too.");
        caseKey = next;
        assertThat(decided("joined"))
                .singleElement()
                .asString()
                .endsWith(", but %s is over and this open case follows it".formatted(original));
        assertThat(openTasks()).contains("Task_AcknowledgeMessage");
    }

    @Test
    void aLateReplyOpensACaseAgainWhenTheOneThatFollowedIsOver() {
        var ours = aCaseLongOver();
        var original = caseKey;
        var second = opens(ANN, "Re: Backups fail", "It fails again.", ours);
        isOver(second);

        var third = opens(ANN, "Re: Backups fail", "And again.", ours);
        isOver(third);
        var fourth =
                opens(ANN, "Re: Backups fail", "And again!", "<" + UUID.randomUUID() + "@x.example>", ofCase(third));
        arrives(ANN, "Re: Backups fail", "Which one now?", ours);

        assertThat(cases.find(third).orElseThrow().follows()).isEqualTo(original);
        assertThat(cases.find(fourth).orElseThrow().follows()).isEqualTo(third);
        assertThat(correspondence.lastWords(fourth)).isEqualTo("Which one now?");
    }

    @Test
    void aLateReplyNeverJoinsACaseOfStrangersThatFollows() {
        var ours = aCaseLongOver();
        isLetIn(MALLORY);
        var theirs = opens(MALLORY, "Re: Backups fail", "I write late.", ours);
        assertThat(following()).containsExactly(theirs);

        var own = opens(ANN, "Re: Backups fail", "It fails again.", ours);

        assertThat(own).isNotEqualTo(theirs);
        assertThat(cases.find(own).orElseThrow().follows()).isEqualTo(caseKey);
        assertThat(correspondence.lastWords(theirs)).isEqualTo("I write late.");
    }

    @Test
    void onlyThanksCanBeTurnedIntoAReply() {
        aCaseInHand();
        arrives(ANN, "Re: Backups fail", "It is worse.", ours());

        assertThatThrownBy(() -> misread.needsAnswer(caseKey, lastMessage().id(), "sam.sc"))
                .isInstanceOf(FaultyInput.class);
        assertThatThrownBy(() -> misread.needsAnswer("C-1", "x", "sam.sc")).isInstanceOf(UnknownCase.class);
    }

    private void aCaseInHand() {
        ClockUtil.setCurrentTime(Date.from(newYork("2026-06-01T09:00")));
        caseKey = opens(ANN, "Backups fail", "Backups fail since Monday.");
        completes(
                "sam.sc",
                "Task_AcknowledgeAndTriage",
                "text",
                "We are on it.",
                "nature",
                "technical",
                "product",
                "backup",
                "severity",
                "S3");
        acknowledgesAsEngineer();
    }

    private void aCaseResolved() {
        aCaseInHand();
        answers("resolved");
        confirms(true);
    }

    /** @return the id of a mail of ours in it */
    private String aCaseLongOver() {
        aCaseResolved();
        var ours = ours();
        timePassesUntil("2026-06-15T12:00");
        assertThat(record().status()).isEqualTo(Status.CLOSED);
        return ours;
    }

    private void isOver(String key) {
        jdbc.sql("UPDATE support_case SET status = 'CLOSED' WHERE case_key = ?")
                .param(key)
                .update();
    }

    private void isLetIn(String email) {
        jdbc.sql("INSERT INTO case_participant (case_key, email, added_by, added_at) VALUES (?, ?, 'sam.sc', ?)")
                .params(caseKey, email, LocalDateTime.ofInstant(now(), ZoneOffset.UTC))
                .update();
    }

    private String ofCase(String key) {
        return correspondence.messagesOf(key).stream()
                .map(MessageView::messageId)
                .findFirst()
                .orElseThrow();
    }

    /** The id of the newest mail that we wrote to the customer. */
    private String ours() {
        return correspondence.messagesOf(caseKey).stream()
                .filter(message -> message.direction().equals("out") && message.kind() != MessageKind.NOTICE)
                .reduce((first, second) -> second)
                .map(MessageView::messageId)
                .orElseThrow();
    }

    private MessageView lastMessage() {
        return correspondence.messagesOf(caseKey).stream()
                .filter(message -> message.direction().equals("in"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private List<String> decided(String what) {
        return log.of(caseKey).stream()
                .filter(decision -> decision.what().equals(what))
                .map(Decision::reason)
                .toList();
    }

    private List<String> following() {
        return jdbc.sql("SELECT case_key FROM support_case WHERE follows = ?")
                .param(caseKey)
                .query(String.class)
                .list();
    }

    private void arrives(String from, String subject, String text, String... references) {
        arrives(mail(from, subject, text, "<" + UUID.randomUUID() + "@x.example>", references));
    }

    private void arrives(InboundMail mail) {
        transaction.executeWithoutResult(status -> events.publishEvent(new MailArrived(mail)));
    }

    private void arrives(InboundMail mail, Judgement judgement, MailParts parts) {
        arrives(new InboundMail(
                mail.rawId(), mail.receivedAt(), mail.headers(), mail.content(), judgement, parts, null));
    }

    private String opens(String from, String subject, String text, String... references) {
        return opens(mail(from, subject, text, "<" + UUID.randomUUID() + "@x.example>", references));
    }

    /** @return the key of the case that the mail opens */
    private String opens(InboundMail mail) {
        arrives(mail);
        return jdbc.sql("SELECT case_key FROM message WHERE raw_id = ?")
                .param(mail.rawId())
                .query(String.class)
                .single();
    }

    private InboundMail mail(
            String from, String subject, String text, @Nullable String messageId, String... references) {
        var raw = UUID.randomUUID().toString();
        jdbc.sql(
                        "INSERT INTO raw_mail (id, mailbox, uid_validity, uid, sha256, deliveries, received_at, stored_at, state,"
                                + " content) VALUES (?, ?, 1, 1, ?, 1, ?, ?, 'FILED', ?)")
                .params(raw, raw, raw)
                .params(LocalDateTime.ofInstant(now(), ZoneOffset.UTC), LocalDateTime.ofInstant(now(), ZoneOffset.UTC))
                .param(new byte[0])
                .update();
        return new InboundMail(
                raw,
                now(),
                new MailHeaders(
                        Address.of("from", from, null),
                        List.of("support@ackord.example"),
                        subject,
                        messageId,
                        references.length == 0 ? null : references[0],
                        List.of(references)),
                new MailContent(text, null),
                new Judgement(MailNature.PERSONAL, "test"));
    }
}
