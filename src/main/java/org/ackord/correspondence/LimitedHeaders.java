package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.InputStream;

/** A header block of which no more is kept than mail programs write. */
final class LimitedHeaders extends InternetHeaders {

    private static final int LONGEST = 256 * 1024;
    private static final int LONGEST_LINE = 64 * 1024;

    private int length;
    private boolean isCut;

    static LimitedHeaders read(InputStream in) throws MessagingException {
        var headers = new LimitedHeaders();
        headers.load(in);
        return headers;
    }

    boolean isCut() {
        return isCut;
    }

    @Override
    public void addHeaderLine(String line) {
        int room = Math.min(LONGEST_LINE, LONGEST - length);
        isCut |= line.length() > room;
        if (room <= 0) return;
        var kept = SubjectLine.cut(line, room);
        length += kept.length();
        super.addHeaderLine(kept);
    }
}
