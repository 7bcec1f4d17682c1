package org.ackord.correspondence;

import java.util.LinkedHashSet;
import java.util.List;

/** The ids of the mails that a mail says it answers, the nearest first: In-Reply-To, then References from its end. */
final class MailParents {

    private static final int NEAREST = 100;

    private MailParents() {}

    static List<String> of(MailHeaders headers) {
        var ids = new LinkedHashSet<String>();
        if (headers.inReplyTo() != null) ids.add(headers.inReplyTo());
        for (int i = headers.references().size() - 1; i >= 0; i--)
            ids.add(headers.references().get(i));
        return ids.stream().limit(NEAREST).toList();
    }
}
