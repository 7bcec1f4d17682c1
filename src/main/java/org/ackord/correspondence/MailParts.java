package org.ackord.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * What a mail brings beside its text.
 *
 * @param isMoreThanText whether there is anything but text and HTML: a file, a picture, another mail, or what was not read
 * @param calendarReply the answer to an invitation, if it is one; its case is not known yet
 */
public record MailParts(boolean isMoreThanText, @Nullable CalendarReply calendarReply) {

    public static final MailParts NONE = new MailParts(false, null);
}
