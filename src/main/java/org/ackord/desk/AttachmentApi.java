package org.ackord.desk;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import org.ackord.correspondence.Attachment;
import org.ackord.correspondence.Attachments;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The files that came with the messages of a case. One of another case does not exist here. */
@RestController
class AttachmentApi {

    private final Attachments attachments;

    AttachmentApi(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/api/cases/{key}/attachments/{id}")
    ResponseEntity<Resource> download(@PathVariable String key, @PathVariable String id) {
        var found = attachments
                .download(key, id)
                .orElseThrow(() -> new ResponseStatusException(
                        NOT_FOUND, "there is no attachment %s of a case %s".formatted(id, key)));
        var file = found.file();
        if (file == null) throw refused(found.attachment());
        var about = found.attachment();
        return ResponseEntity.ok()
                .headers(Downloads.headers(about.name(), about.mediaType()))
                .body(new FileSystemResource(file));
    }

    private static ResponseStatusException refused(Attachment attachment) {
        return new ResponseStatusException(
                attachment.isAvailable() ? SERVICE_UNAVAILABLE : GONE, "the attachment " + attachment.reason());
    }
}
