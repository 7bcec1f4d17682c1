package org.ackord.correspondence;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the files of a message into its mail (RFC 2183). A file that cannot be read fails the delivery, which is tried again. */
@Component
class EnclosedFiles {

    private final AttachmentRows rows;
    private final AttachmentFolder folder;

    EnclosedFiles(AttachmentRows rows, AttachmentFolder folder) {
        this.rows = rows;
        this.folder = folder;
    }

    MimeMultipart with(MimeMultipart words, Message message) throws MessagingException {
        var files = rows.of(Set.of(message.getId()));
        if (files.isEmpty()) return words;
        var body = new MimeBodyPart();
        body.setContent(words);
        var mail = new MimeMultipart("mixed", body);
        for (var file : files) mail.addBodyPart(part(file));
        return mail;
    }

    private MimeBodyPart part(Attachment file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new Stored(file)));
        part.setFileName(file.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private final class Stored extends FileDataSource {

        private final Attachment about;

        private Stored(Attachment about) {
            super(folder.file(about.id()).toFile());
            this.about = about;
        }

        @Override
        public String getContentType() {
            return about.mediaType();
        }

        @Override
        public String getName() {
            return about.name();
        }
    }
}
