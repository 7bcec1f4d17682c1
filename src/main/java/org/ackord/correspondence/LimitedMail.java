package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A mail that cannot exhaust its reader before anything is decided: its header block ends at 256 kB and each header at 64 kB, and
 * of absurdly many parts only the first are looked at (Jakarta Mail makes an object of each). The raw mail has it all.
 */
final class LimitedMail extends MimeMessage {

    private static final int MOST_BOUNDARIES = 10_000;

    private final boolean isCut;

    private LimitedMail(Session session, InputStream content, boolean isCut) throws MessagingException {
        super(session, content);
        this.isCut = isCut;
    }

    static LimitedMail of(Session session, byte[] raw) throws MessagingException {
        int end = endOfBoundaries(raw);
        return new LimitedMail(session, new SharedByteArrayInputStream(raw, 0, end), end < raw.length);
    }

    /** What was left out, in words for people. */
    List<String> remarks() {
        var remarks = new ArrayList<String>();
        if (headers instanceof LimitedHeaders limited && limited.isCut())
            remarks.add("The header is longer than we read; the rest is only in the original.");
        if (isCut) remarks.add("More than %,d parts; the rest is only in the original.".formatted(MOST_BOUNDARIES));
        return remarks;
    }

    @Override
    protected InternetHeaders createInternetHeaders(InputStream in) throws MessagingException {
        return LimitedHeaders.read(in);
    }

    private static int endOfBoundaries(byte[] raw) {
        int found = 0;
        for (int i = 0; i + 2 < raw.length; i++)
            if (raw[i] == '\n' && raw[i + 1] == '-' && raw[i + 2] == '-' && ++found > MOST_BOUNDARIES) return i + 1;
        return raw.length;
    }
}
