package org.ackord.correspondence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The messages that a mail says it answers, the nearest first: In-Reply-To, then References from its end. Our own ids are
 * random and prove that the sender has seen our mail. A customer's id proves little, so only somebody of the same mail
 * domain joins a case by it; a tag in the subject proves nothing.
 */
record MailParents(Map<String, Integer> ranks, String domain) {

    private static final int NEAREST = 100;

    static MailParents of(InboundMail mail) {
        var headers = mail.headers();
        var ids = new ArrayList<String>();
        if (headers.inReplyTo() != null) ids.add(headers.inReplyTo());
        for (int i = headers.references().size() - 1; i >= 0; i--)
            ids.add(headers.references().get(i));
        var ranks = new LinkedHashMap<String, Integer>();
        ids.stream().limit(NEAREST).forEach(id -> ranks.putIfAbsent(MessageIds.hash(id), ranks.size()));
        return new MailParents(ranks, headers.from().domain());
    }

    boolean isNone() {
        return ranks.isEmpty();
    }

    Collection<String> hashes() {
        return ranks.keySet();
    }

    Optional<String> caseAmong(List<Message> found) {
        return nearest(found, message -> message.kind().isMailed())
                .or(() -> nearest(found, this::isOfSameCustomer))
                .map(Message::caseKey);
    }

    private boolean isOfSameCustomer(Message message) {
        return message.kind() == MessageKind.CUSTOMER && message.from().domain().equals(domain);
    }

    private Optional<Message> nearest(List<Message> found, Predicate<Message> wanted) {
        return found.stream().filter(wanted).min((a, b) -> Integer.compare(rank(a), rank(b)));
    }

    private int rank(Message message) {
        return ranks.getOrDefault(String.valueOf(message.messageIdHash()), NEAREST);
    }
}
