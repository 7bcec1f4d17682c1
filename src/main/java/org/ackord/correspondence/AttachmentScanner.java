package org.ackord.correspondence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Looks into the file of an attachment before anybody can download it. There is none by default: any bean of this type is
 * asked, for instance one that hands the file to ClamAV. It runs within the transaction that files the mail, so it should
 * answer within seconds.
 */
public interface AttachmentScanner {

    /**
     * @param file whole and not yet where it can be downloaded; must be neither changed nor moved
     * @return why it is withheld, in a few words; empty when nothing is wrong
     * @throws IOException when it could not be judged; the attachment is then looked at again when somebody asks for it
     */
    Optional<String> objection(Path file) throws IOException;
}
