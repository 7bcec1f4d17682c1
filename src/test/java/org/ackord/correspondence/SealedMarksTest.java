package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What we put into mails names its case to us, and to nobody who guesses or changes it. */
class SealedMarksTest {

    private static final SupportSettings SUPPORT = new SupportSettings("support@desk.example", "Support", false);
    private static final Address SENDER = SUPPORT.sender();

    private final SealedMarks marks = marks("secret of the desk", true);
    private final String id = marks.messageId("C-1042", UUID.randomUUID().toString());

    @Test
    void aSealedIdNamesItsCase() {
        assertThat(id).matches("<c-1042\\.[0-9a-f-]{36}\\.[0-9a-f]{20}@desk\\.example>");
        assertThat(marks.caseOfId(id)).contains("C-1042");
    }

    @Test
    void aForgedOrChangedIdNamesNone() {
        assertThat(marks.caseOfId(id.replace("c-1042", "c-1043"))).isEmpty();
        assertThat(marks.caseOfId(id.replaceFirst("\\.[0-9a-f]{20}@", ".00000000000000000000@")))
                .isEmpty();
        assertThat(marks.caseOfId(id.replaceFirst("\\.[0-9a-f]{20}@", "@"))).isEmpty();
        assertThat(marks("another secret", true).caseOfId(id)).isEmpty();
        assertThat(marks.caseOfId("<m-1@customer.example>")).isEmpty();
        assertThat(marks.caseOfId("<" + "c-1.".repeat(10_000) + "@desk.example>"))
                .isEmpty();
    }

    @Test
    void aSealedAddressNamesItsCaseInWhateverLettersItComesBack() {
        var address = marks.replyTo(SENDER, "C-1042");

        assertThat(address.email()).matches("support\\+c-1042\\.[0-9a-f]{20}@desk\\.example");
        assertThat(address.name()).isEqualTo("Support");
        assertThat(address.email().indexOf('@')).isLessThanOrEqualTo(64);
        assertThat(marks.caseOfAddress(address.email())).contains("C-1042");
        assertThat(marks.caseOfAddress(address.email().toUpperCase(Locale.ROOT)))
                .contains("C-1042");
    }

    @Test
    void aForgedAddressNamesNone() {
        var email = marks.replyTo(SENDER, "C-1042").email();

        assertThat(marks.caseOfAddress(email.replace("1042", "1043"))).isEmpty();
        assertThat(marks.caseOfAddress(email.replace("desk.example", "evil.example")))
                .isEmpty();
        assertThat(marks.caseOfAddress("support+case-1-deadbeef@desk.example")).isEmpty();
        assertThat(marks.isFalseReplyAddress("support+case-1-deadbeef@desk.example"))
                .isTrue();
        assertThat(marks.isFalseReplyAddress("support@desk.example")).isFalse();
    }

    @Test
    void theSealOfAnIdIsNoSealOfAnAddress() {
        var seal = id.replaceAll(".*\\.([0-9a-f]{20})@.*", "$1");

        assertThat(marks.caseOfAddress("support+c-1042.%s@desk.example".formatted(seal)))
                .isEmpty();
    }

    @Test
    void thePlainAddressStaysWhereSubaddressesAreNotWantedOrTooLong() {
        var longName = new Address("a-very-long-local-part-of-the-support-address@desk.example", null);

        assertThat(marks("secret of the desk", false).replyTo(SENDER, "C-1042")).isEqualTo(SENDER);
        assertThat(marks.replyTo(longName, "C-1042")).isEqualTo(longName);
    }

    @Test
    void anIdOfAnotherCaseIsToldWithoutItsSeal() {
        assertThat(SealedMarks.namesAnotherCase(id, "C-1050")).isTrue();
        assertThat(SealedMarks.namesAnotherCase(id, "C-1042")).isFalse();
        assertThat(SealedMarks.namesAnotherCase("<c-7@customer.example>", "C-1050"))
                .isFalse();
    }

    @Test
    void sealsOfTheSecretBeforeAreStillOurs() {
        var before = new MailSeal("the secret before", "").seal("reply", "c-1042");

        assertThat(new MailSeal("the new secret", "the secret before").isOurs("reply", "c-1042", before))
                .isTrue();
        assertThat(new MailSeal("the new secret", "").isOurs("reply", "c-1042", before))
                .isFalse();
    }

    private static SealedMarks marks(String secret, boolean subaddress) {
        return new SealedMarks(
                new MailSeal(secret, ""), new SupportSettings("support@desk.example", "Support", subaddress));
    }
}
