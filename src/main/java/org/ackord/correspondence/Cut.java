package org.ackord.correspondence;

import org.jspecify.annotations.Nullable;

/** Tells who reads a mail of which only the beginning was taken where the rest is. */
final class Cut {

    private static final long MEGABYTE = 1024 * 1024;

    private Cut() {}

    /** @param fullSize null when nothing is missing */
    static String say(String text, @Nullable Long fullSize) {
        if (fullSize == null) return text;
        return text
                + "\n\n[This mail has %d MB, too much to be taken. This is its beginning; all of it is on the mail server.]"
                        .formatted(Math.max(1, fullSize / MEGABYTE));
    }
}
