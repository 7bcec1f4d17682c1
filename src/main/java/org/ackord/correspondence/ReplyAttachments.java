package org.ackord.correspondence;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import java.util.List;
import java.util.Set;
import org.ackord.correspondence.Attachment.State;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Files that go out with a reply. They belong to its draft until that becomes a message. */
@Service
@Transactional
public class ReplyAttachments {

    /** All files of a reply together; base64 makes it a third more, and many servers take no mail above 25 to 35 MB. */
    public static final DataSize MOST = DataSize.ofMegabytes(20);

    private final AttachmentKeeper keeper;
    private final AttachmentRows rows;
    private final AttachmentErasure erasure;

    ReplyAttachments(AttachmentKeeper keeper, AttachmentRows rows, AttachmentErasure erasure) {
        this.keeper = keeper;
        this.rows = rows;
        this.erasure = erasure;
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(String draftId) {
        return rows.of(Set.of(draftId));
    }

    /**
     * @param file its name is only ever shown
     * @throws FaultyInput on {@code file} when it cannot go by mail
     */
    public Attachment add(String draftId, DataSource file, long size) {
        var there = of(draftId);
        requireRoom(there, size);
        int place = there.stream().mapToInt(Attachment::place).max().orElse(-1) + 1;
        var name = FileNames.clean(file.getName(), file.getContentType(), place + 1);
        var kept = keeper.keep(draftId, new ReceivedPart(place, name, file.getContentType(), null, part(file)));
        if (kept.attachment().state() != State.STORED)
            throw new FaultyInput(
                    "file",
                    "'%s' cannot be sent: %s".formatted(name, kept.attachment().reason()));
        rows.insert(kept.attachment(), kept.sha256());
        return kept.attachment();
    }

    public void remove(String draftId, String id) {
        erasure.delete(draftId, id);
    }

    private static void requireRoom(List<Attachment> there, long size) {
        long before = there.stream()
                .map(Attachment::size)
                .mapToLong(known -> known == null ? 0 : known)
                .sum();
        if (before + size > MOST.toBytes())
            throw new FaultyInput(
                    "file",
                    "is too much for one mail: all files together may have %d MB; offer a link instead"
                            .formatted(MOST.toMegabytes()));
    }

    private static MimeBodyPart part(DataSource file) {
        try {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(file));
            return part;
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
