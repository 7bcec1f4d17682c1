package org.ackord.correspondence;

import static org.ackord.correspondence.Evidence.Kind.REFERENCE;
import static org.ackord.correspondence.Evidence.Kind.REPLY_ADDRESS;
import static org.ackord.correspondence.Evidence.Kind.SEALED_ID;
import static org.ackord.correspondence.Evidence.Kind.SUBJECT_TAG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which case a mail may belong to, and in which order the evidence counts. */
class CaseFinderTest extends CorrespondenceFixture {

    private static final Instant JUNE_3 = Instant.parse("2026-06-03T13:00:00Z");

    private final String theirId = "<" + UUID.randomUUID() + "@northwind.example>";

    @Autowired
    private CaseFinder finder;

    @Autowired
    private SealedMarks marks;

    @Test
    void countsASealedIdFirstThenTheReplyAddressThenReferencesThenTheSubject() {
        customerWrote(caseKey + "-REF", theirId);
        var sealed = marks.messageId(caseKey + "-ID", UUID.randomUUID().toString());
        var address = marks.replyTo(address(SUPPORT), caseKey + "-TO").email();

        var found = evidence("[" + caseKey + "-TAG]", List.of(address), theirId, List.of(sealed));

        assertThat(found).extracting(Evidence::kind).containsExactly(SEALED_ID, REPLY_ADDRESS, REFERENCE, SUBJECT_TAG);
        assertThat(found)
                .extracting(Evidence::caseKey)
                .containsExactly(caseKey + "-ID", caseKey + "-TO", caseKey + "-REF", caseKey + "-TAG");
    }

    @Test
    void namesEachCaseOnceByItsStrongestEvidence() {
        var ours = weWrote(caseKey);

        assertThat(evidence("Re: it [" + caseKey + "]", List.of(), ours, List.of(ours, ours)))
                .singleElement()
                .satisfies(only -> assertThat(only.kind()).isEqualTo(SEALED_ID))
                .satisfies(only -> assertThat(only.reason()).startsWith("it answers our mail of "));
    }

    @Test
    void prefersTheNearestOfSeveralCases() {
        var older = weWrote(caseKey);
        var newer = weWrote(caseKey + "-B");

        assertThat(evidence("x", List.of(), null, List.of(older, newer)).get(0).caseKey())
                .isEqualTo(caseKey + "-B");
        assertThat(evidence("x", List.of(), older, List.of(older, newer)).get(0).caseKey())
                .isEqualTo(caseKey);
    }

    @Test
    void namesEveryCaseThatBearsARepeatedId() {
        customerWrote(caseKey, theirId);
        customerWrote(caseKey + "-COPY", theirId);

        assertThat(evidence("x", List.of(), theirId, List.of()))
                .extracting(Evidence::caseKey)
                .containsExactlyInAnyOrder(caseKey, caseKey + "-COPY");
    }

    @Test
    void findsTheCaseOfAnAbsurdlyLongId() {
        var longId = "<" + UUID.randomUUID() + "x".repeat(2000) + "@northwind.example>";
        customerWrote(caseKey, longId);

        assertThat(evidence("x", List.of(), longId, List.of()))
                .extracting(Evidence::caseKey)
                .containsExactly(caseKey);
    }

    @Test
    void findsNothingInAForgedIdOrAddress() {
        var forged = "<%s.%s.%s@desk.example>"
                .formatted(caseKey.toLowerCase(Locale.ROOT), UUID.randomUUID(), "0".repeat(20));
        var wrong = "support+" + caseKey + "." + "0".repeat(20) + "@desk.example";
        var mail = mail("x", List.of(wrong), forged, List.of("<unknown@x>"));

        assertThat(finder.evidenceIn(mail)).isEmpty();
        assertThat(finder.isToAFalseReplyAddress(mail)).isTrue();
    }

    @Test
    void tellsWhenAMessageIdIsTaken() {
        customerWrote(caseKey, theirId);
        var ours = weWrote(caseKey);

        assertThat(finder.bearsAnUsedId(mailWithId(theirId))).isTrue();
        assertThat(finder.bearsAnUsedId(mailWithId(ours))).isTrue();
        assertThat(finder.bearsAnUsedId(mailWithId("<new." + UUID.randomUUID() + "@x>")))
                .isFalse();
        assertThat(finder.bearsAnUsedId(mailWithId(null))).isFalse();
    }

    @Test
    void anAnswerNamesNoOtherCaseThanItsOwn() {
        var foreign = weWrote(caseKey + "-B");
        correspondence.fileCustomerMessage(
                caseKey,
                new CustomerMessage(
                        address("eve@evil.example"),
                        "Let me in",
                        "x",
                        null,
                        JUNE_3,
                        theirId,
                        foreign,
                        List.of("<first@evil.example>", foreign),
                        null,
                        null,
                        false));

        write(mail(MessageKind.ANSWER, "eve@evil.example"));

        var stored = jdbc.sql("select reference_ids from message where case_key = ? and kind = 'ANSWER'")
                .param(caseKey)
                .query(String.class)
                .single();
        assertThat(stored.lines()).containsExactly("<first@evil.example>", theirId);
    }

    @Test
    void nobodyIsWrittenToAutomatically() {
        var id = write(
                new NewMail(caseKey, MessageKind.REMINDER, List.of(Address.UNKNOWN), List.of(), "x", "y", true, null));

        var message = correspondence.messagesOf(caseKey).get(0);
        assertThat(message.id()).isEqualTo(id);
        assertThat(message.state()).isEqualTo("withheld");
        assertThat(jdbc.sql("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?")
                        .param(caseKey)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void customerWrote(String key, String messageId) {
        correspondence.fileCustomerMessage(
                key,
                new CustomerMessage(
                        address("ann@northwind.example"),
                        "Printer",
                        "x",
                        null,
                        JUNE_3,
                        messageId,
                        null,
                        List.of(),
                        null,
                        null,
                        false));
    }

    private String weWrote(String key) {
        write(new NewMail(
                key,
                MessageKind.ANSWER,
                List.of(address("ann@northwind.example")),
                List.of(),
                "Printer",
                "x",
                false,
                "erin.se"));
        return String.valueOf(correspondence.messagesOf(key).get(0).messageId());
    }

    private List<Evidence> evidence(
            String subject, List<String> ours, @Nullable String inReplyTo, List<String> references) {
        return finder.evidenceIn(mail(subject, ours, inReplyTo, references));
    }

    private static InboundMail mailWithId(@Nullable String messageId) {
        return mail(new MailHeaders(address("ann@northwind.example"), List.of(), "x", messageId, null, List.of()));
    }

    private static InboundMail mail(
            String subject, List<String> ours, @Nullable String inReplyTo, List<String> references) {
        return mail(new MailHeaders(
                address("ann@northwind.example"), ours, subject, null, inReplyTo, references, null, ours, List.of()));
    }

    private static InboundMail mail(MailHeaders headers) {
        return new InboundMail(
                "raw", JUNE_3, headers, new MailContent("x", null), new Judgement(MailNature.PERSONAL, "test"));
    }
}
