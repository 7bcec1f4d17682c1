package org.ackord.correspondence;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What our people should know about whom a mail claims to come from, and where its answers are wanted. */
final class SenderRemarks {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+");
    private static final int MOST_NAMED = 3;

    private SenderRemarks() {}

    static List<String> of(List<Address> senders, List<Address> repliesTo, boolean isSentToUs) {
        var remarks = new ArrayList<String>();
        if (senders.isEmpty()) remarks.add("its From line names no usable address: nobody is answered automatically");
        else about(senders, repliesTo, remarks);
        if (!isSentToUs) remarks.add("neither To nor Cc names us: a blind copy, or forwarded to us");
        return remarks;
    }

    private static void about(List<Address> senders, List<Address> repliesTo, List<String> remarks) {
        var from = senders.get(0);
        if (senders.size() > 1) remarks.add("From names %d people; the first counts".formatted(senders.size()));
        if (looksLikeAnother(from))
            remarks.add("the sender's name looks like an address, but the mail came from " + from.email());
        var elsewhere = repliesTo.stream()
                .map(Address::email)
                .filter(email -> !email.equalsIgnoreCase(from.email()))
                .limit(MOST_NAMED)
                .collect(joining(", "));
        if (!elsewhere.isEmpty())
            remarks.add("Reply-To asks for answers to %s; we write to the sender alone".formatted(elsewhere));
    }

    private static boolean looksLikeAnother(Address from) {
        if (from.name() == null) return false;
        var named = ADDRESS.matcher(from.name());
        return named.find() && !named.group().equalsIgnoreCase(from.email());
    }
}
