package org.ackord.correspondence;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ackord.correspondence.Attachment.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came with messages, and their files. */
@Service
@Transactional
public class Attachments {

    /** @param file null when it could not be had; {@link Attachment#reason} says why */
    public record Download(Attachment attachment, @Nullable Path file) {}

    private final AttachmentRows rows;
    private final AttachmentKeeper keeper;
    private final AttachmentFolder folder;
    private final RawMails raws;
    private final MailParser parser;

    Attachments(
            AttachmentRows rows, AttachmentKeeper keeper, AttachmentFolder folder, RawMails raws, MailParser parser) {
        this.rows = rows;
        this.keeper = keeper;
        this.folder = folder;
        this.raws = raws;
        this.parser = parser;
    }

    /** Withheld files are named at the raw mail too, for those who look after the quarantine. */
    void keep(String messageId, @Nullable String rawId, List<ReceivedPart> parts) {
        var kept = new ArrayList<Attachment>();
        for (var part : parts) {
            var result = keeper.keep(messageId, part);
            rows.insert(result.attachment(), result.sha256());
            kept.add(result.attachment());
        }
        var withheld = kept.stream()
                .filter(attachment -> attachment.state() == State.BLOCKED)
                .map(Attachment::name)
                .collect(joining(", "));
        if (rawId != null && !withheld.isEmpty()) raws.remark(rawId, SubjectLine.cut("withholds: " + withheld, 500));
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(Collection<String> messageIds) {
        return rows.of(messageIds);
    }

    /** An attachment of this case, with its file; one that is missing is taken from the raw mail again. */
    public Optional<Download> download(String caseKey, String id) {
        return rows.ofCase(caseKey, id).map(this::download);
    }

    private Download download(Attachment found) {
        if (!found.isAvailable()) return new Download(found, null);
        if (found.state() == State.STORED && Files.isReadable(folder.file(found.id())))
            return new Download(found, folder.file(found.id()));
        var again = keepAgain(found);
        return new Download(again, again.state() == State.STORED ? folder.file(again.id()) : null);
    }

    private Attachment keepAgain(Attachment missing) {
        var part = rows.rawIdOf(missing.messageId())
                .flatMap(raws::read)
                .flatMap(raw -> parser.attachments(raw).stream()
                        .filter(each -> each.place() == missing.place())
                        .findFirst());
        if (part.isEmpty()) return missing;
        var result = keeper.keepAgain(missing, part.get());
        rows.update(result.attachment(), result.sha256());
        return result.attachment();
    }
}
