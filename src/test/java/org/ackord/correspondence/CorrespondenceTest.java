package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class CorrespondenceTest extends CorrespondenceFixture {

    private static final Instant MONDAY = Instant.parse("2026-06-01T13:00:00Z");

    private final String unique = UUID.randomUUID().toString();
    private final String theirId = "<" + unique + "@northwind.example>";

    @Test
    void tellsAConversationInItsOrder() {
        correspondence.fileCustomerMessage(caseKey, said("ann@northwind.example", theirId, null));
        correspondence.note(caseKey, "sam.sc", "Ann is on a train");
        write(mail(MessageKind.ANSWER, "ann@northwind.example"));

        var messages = correspondence.messagesOf(caseKey);

        assertThat(messages).extracting(MessageView::direction).containsExactly("in", "note", "out");
        assertThat(messages).extracting(MessageView::state).containsExactly("received", "noted", "queued");
        assertThat(messages).extracting(MessageView::author).containsExactly(null, "sam.sc", "erin.se");
        var first = messages.get(0);
        assertThat(first.at()).isEqualTo(MONDAY);
        assertThat(first.from()).isEqualTo(new Address("ann@northwind.example", "Ann Ångström 🔥"));
        assertThat(first.to()).containsExactly(new Address(SUPPORT, "Ackord Support"));
        assertThat(first.text()).hasSize(100_000).endsWith("🔥");
    }

    @Test
    void keepsTheOrderOfWhatWasWrittenInOneInstant() {
        for (int i = 0; i < 5; i++) {
            var id = "<%s.%s@northwind.example>".formatted(unique, i);
            correspondence.fileCustomerMessage(caseKey, said("ann@northwind.example", id, null));
        }

        assertThat(correspondence.messagesOf(caseKey))
                .extracting(MessageView::messageId)
                .isSorted()
                .hasSize(5);
    }

    @Test
    void filesAMailWhoseMessageIdIsAbsurdlyLong() {
        var longId = "<" + unique + "x".repeat(2000) + "@northwind.example>";
        correspondence.fileCustomerMessage(caseKey, said("ann@northwind.example", longId, null));

        assertThat(correspondence.messagesOf(caseKey).get(0).messageId()).isNull();
    }

    @Test
    void findsWhatAnotherSystemSentBeforeByItsExactId() {
        var id = correspondence.fileCustomerMessage(caseKey, said("ann@northwind.example", null, "X-" + unique));

        assertThat(correspondence.externalMessage("X-" + unique)).contains(new ExternalMessage(id, caseKey, "hash"));
        assertThat(correspondence.externalMessage("x-" + unique)).isEmpty();
        assertThat(correspondence.externalMessage("X-" + unique + " ")).isEmpty();
        assertThatThrownBy(() ->
                        correspondence.fileCustomerMessage(caseKey, said("ann@northwind.example", null, "X-" + unique)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private CustomerMessage said(String from, @Nullable String messageId, @Nullable String externalId) {
        return new CustomerMessage(
                Address.of("from", from, "Ann Ångström 🔥"),
                "Printer broken",
                "x".repeat(99_998) + "🔥",
                "<p>It burns</p>",
                MONDAY,
                messageId,
                null,
                List.of(),
                externalId,
                "hash",
                false);
    }
}
