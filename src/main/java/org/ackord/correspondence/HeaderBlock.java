package org.ackord.correspondence;

/** The lines before the first empty one (RFC 5322 §2.1). No honest mail has more of them than this; a parser would read on. */
final class HeaderBlock {

    private static final int LONGEST = 256 * 1024;

    private HeaderBlock() {}

    /** @throws UnusableMail when it is absurdly long */
    static void check(byte[] mail) {
        int lineLength = 0;
        for (int at = 0; at < mail.length; at++) {
            if (at == LONGEST) throw new UnusableMail("has a header of more than 256 kB");
            if (mail[at] == '\n' && lineLength == 0) return;
            if (mail[at] == '\n') lineLength = 0;
            else if (mail[at] != '\r') lineLength++;
        }
    }
}
