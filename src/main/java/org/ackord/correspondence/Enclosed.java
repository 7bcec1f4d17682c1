package org.ackord.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came with the words of a message.
 *
 * @param remarks what was left out when the mail was read, in words for people
 * @param replyTo where the sender wants answers to go, when that is not where they wrote from; only ever shown
 */
public record Enclosed(
        List<ReceivedPart> parts,
        List<String> remarks,
        @Nullable String replyTo) {

    public static final Enclosed NOTHING = new Enclosed(List.of(), List.of(), null);

    public Enclosed {
        parts = List.copyOf(parts);
        remarks = List.copyOf(remarks);
    }
}
