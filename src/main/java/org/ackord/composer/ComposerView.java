package org.ackord.composer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.ackord.casework.ReplyCheck;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.Attachment;
import org.ackord.correspondence.CannedAnswers.CannedAnswer;
import org.ackord.correspondence.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What the composer of a task shows.
 *
 * @param draft its id, with which the task is completed
 * @param version of the draft, to be sent with the next change
 * @param customerZone where the customer's people are, when we know
 * @param beatSeconds how often a window is to tell that it is there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComposerView(
        String caseKey,
        String draft,
        int version,
        Instant savedAt,
        Reply reply,
        List<Attachment> attachments,
        Dates dates,
        List<CannedAnswer> cannedAnswers,
        List<Choice> products,
        @Nullable String customerZone,
        long beatSeconds,
        Standing standing) {

    /** @param zone of the support calendar */
    record Dates(Instant now, String zone, List<EtaOffer> offers) {}

    record Choice(String value, String label) {}

    /**
     * How things stand around what is being written.
     *
     * @param lastMessage of the customer, so that the writer hears of a new one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            List<ReplyCheck> checks,
            List<Other> others,
            @Nullable String lastMessage) {}

    /** Somebody else who has the same task open; the same person in another window is {@code you}. */
    record Other(String name, boolean you, Instant since) {}

    /** @param text as the mail says it, our answers under the customer's questions */
    record Preview(String subject, List<Address> to, List<Address> cc, String text) {}

    record Saved(int version, Instant savedAt, Standing standing) {}
}
