package org.ackord.correspondence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to a message beside its words.
 *
 * @param replyTo where the sender wants answers to go, when that is not where they wrote from; only ever shown
 * @param remarks what was left out when the mail was read
 * @param questions what a customer asked, without what is quoted (R11)
 * @param html whether it came with HTML, which is shown on a page of its own
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record MessageDetails(
        @Nullable String replyTo,
        List<String> remarks,
        List<Attachment> attachments,
        List<String> questions,
        boolean html) {

    static final MessageDetails NONE = new MessageDetails(null, List.of(), List.of(), List.of(), false);

    public MessageDetails {
        remarks = List.copyOf(remarks);
        attachments = List.copyOf(attachments);
        questions = List.copyOf(questions);
    }
}
