package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ackord.correspondence.Arrival.Kept;

/**
 * Sorts mails into groups that have nothing to do with each other: mails of one sender, and mails that name one another, are
 * in one group, in the order of the server. So an answer is never filed before what it answers, nor one person's mails at the
 * same time, while strangers do not wait for each other.
 */
final class Conversations {

    private static final List<String> NAMING = List.of("Message-ID", "In-Reply-To", "References");

    private final int[] group;

    private Conversations(List<Kept> mails) {
        group = new int[mails.size()];
        Arrays.setAll(group, each -> each);
        Map<String, Integer> first = new HashMap<>();
        for (int mail = 0; mail < group.length; mail++) {
            for (var key : keys(mails.get(mail).arrival().content())) {
                var earlier = first.putIfAbsent(key, mail);
                if (earlier != null) join(earlier, mail);
            }
        }
    }

    static Collection<List<Kept>> among(List<Kept> mails) {
        var sorted = new Conversations(mails);
        Map<Integer, List<Kept>> groups = new LinkedHashMap<>();
        for (int mail = 0; mail < mails.size(); mail++)
            groups.computeIfAbsent(sorted.of(mail), none -> new ArrayList<>()).add(mails.get(mail));
        return groups.values();
    }

    private void join(int one, int other) {
        group[Math.max(of(one), of(other))] = Math.min(of(one), of(other));
    }

    private int of(int mail) {
        return group[mail] == mail ? mail : of(group[mail]);
    }

    private static Set<String> keys(byte[] content) {
        try {
            var headers = new InternetHeaders(new ByteArrayInputStream(content), true);
            var keys = new HashSet<String>();
            for (var name : NAMING) keys.addAll(MessageIds.in(headers.getHeader(name, " ")));
            var from = headers.getHeader("From", " ");
            if (from != null) keys.add(address(from));
            return keys;
        } catch (MessagingException unreadable) {
            return Set.of();
        }
    }

    /** Good enough to tell who is not the same. */
    private static String address(String from) {
        return from.substring(from.lastIndexOf('<') + 1).trim().toLowerCase(Locale.ROOT);
    }
}
