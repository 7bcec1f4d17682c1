package org.ackord.desk;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ackord.correspondence.Attachment;
import org.ackord.correspondence.SentMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A message in the words of its page.
 *
 * @param from always with the real address; a name alone can be anybody's
 */
record MessageShown(
        String id,
        String caseKey,
        String subject,
        String from,
        @Nullable String replyTo,
        String received,
        @Nullable String text,
        List<String> remarks,
        List<FileShown> files,
        boolean original) {

    /** @param address where it can be downloaded; null when it cannot */
    record FileShown(String name, String about, @Nullable String address) {}

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "EEE, MMM d, uuuu, HH:mm 'UTC'", Locale.US)
            .withZone(ZoneOffset.UTC);

    /** @return with its text, unless it has HTML to be shown in its place */
    static MessageShown of(SentMessage message) {
        var view = message.view();
        var sender = view.from();
        return new MessageShown(
                view.id(),
                message.caseKey(),
                view.subject(),
                sender.name() == null ? sender.email() : "%s <%s>".formatted(sender.name(), sender.email()),
                view.details().replyTo(),
                WHEN.format(view.at()),
                message.html() == null ? view.text() : null,
                view.details().remarks(),
                view.details().attachments().stream()
                        .map(each -> file(message.caseKey(), each))
                        .toList(),
                message.original());
    }

    private static FileShown file(String caseKey, Attachment attachment) {
        var address = "/api/cases/%s/attachments/%s".formatted(caseKey, attachment.id());
        var size = attachment.size() == null ? "" : size(attachment.size());
        var reason = attachment.reason() == null ? "" : attachment.reason();
        var about = size.isEmpty() || reason.isEmpty() ? size + reason : size + ", " + reason;
        return new FileShown(attachment.name(), about, attachment.isAvailable() ? address : null);
    }

    private static String size(long bytes) {
        var size = DataSize.ofBytes(bytes);
        if (size.toMegabytes() > 0) return "%.1f MB".formatted(bytes / 1048576.0);
        return size.toKilobytes() > 0 ? size.toKilobytes() + " kB" : bytes + " bytes";
    }
}
