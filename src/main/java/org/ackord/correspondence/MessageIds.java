package org.ackord.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Message-IDs with their angle brackets (RFC 5322 §3.6.4). */
final class MessageIds {

    /** Longer ones are found by their hash but not repeated in our headers, whose lines end at 998 characters. */
    private static final int LONGEST = 900;

    private static final int MOST = 200;
    private static final Pattern ID = Pattern.compile("<[^<>\\s\\p{Cntrl}]+>");

    private MessageIds() {}

    /** The ids in a header, in their order; of absurdly many the last ones. */
    static List<String> in(@Nullable String header) {
        var found = new ArrayList<String>();
        if (header == null) return found;
        var ids = ID.matcher(header);
        while (ids.find()) found.add(ids.group());
        return found.size() <= MOST ? found : found.subList(found.size() - MOST, found.size());
    }

    static boolean isRepeatable(String id) {
        return id.length() <= LONGEST && id.chars().allMatch(c -> c > ' ' && c < 127);
    }

    static @Nullable String repeatable(@Nullable String id) {
        return id != null && isRepeatable(id) ? id : null;
    }

    static String hash(String id) {
        return DigestUtils.sha256Hex(id);
    }
}
