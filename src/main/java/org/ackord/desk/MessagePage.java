package org.ackord.desk;

import static java.util.stream.Collectors.toMap;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.ackord.correspondence.Attachment;
import org.ackord.correspondence.Attachments;
import org.ackord.correspondence.SentMessage;
import org.ackord.correspondence.SentMessages;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A customer's message as it was sent, on a page where nothing of it has any power. */
@Controller
@RequestMapping("/desk/messages/{id}")
class MessagePage {

    /** The frame holds a document of ours alone, and no script may run in it whatever it says. */
    private static final String FRAMED = "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox;"
            + " default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self';"
            + " form-action 'none'; base-uri 'none'";

    private final SentMessages messages;
    private final Attachments attachments;

    MessagePage(SentMessages messages, Attachments attachments) {
        this.messages = messages;
        this.attachments = attachments;
    }

    @GetMapping
    ModelAndView page(@PathVariable String id) {
        return new ModelAndView("message", "message", MessageShown.of(message(id)));
    }

    @GetMapping("/content")
    ModelAndView content(@PathVariable String id, HttpServletResponse response) {
        var message = message(id);
        var html = message.html();
        if (html == null) throw new ResponseStatusException(NOT_FOUND);
        response.setHeader("Content-Security-Policy", FRAMED);
        var pictures = message.view().details().attachments().stream()
                .filter(each -> each.inline() && each.isAvailable() && each.contentId() != null)
                .collect(toMap(each -> String.valueOf(each.contentId()), each -> address(id, each), (a, b) -> a));
        return new ModelAndView("message-content", Map.of("html", SafeHtml.of(html, pictures)));
    }

    /** A picture of the message's own text; what only claims to be one is a download. */
    @GetMapping("/inline/{attachment}")
    ResponseEntity<Resource> picture(@PathVariable String id, @PathVariable String attachment) throws IOException {
        var found = attachments
                .download(message(id).caseKey(), attachment)
                .filter(download -> download.attachment().messageId().equals(id))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        var file = found.file();
        if (file == null) throw new ResponseStatusException(NOT_FOUND);
        return ResponseEntity.ok().headers(headers(found.attachment(), file)).body(new FileSystemResource(file));
    }

    /** The mail, byte by byte, for those who must know more than we show. */
    @GetMapping("/original")
    ResponseEntity<byte[]> original(@PathVariable String id) {
        var caseKey = message(id).caseKey();
        var mail = messages.original(id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return ResponseEntity.ok()
                .headers(Downloads.headers(caseKey + ".eml", "message/rfc822"))
                .body(mail);
    }

    private SentMessage message(String id) {
        return messages.find(id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private static HttpHeaders headers(Attachment attachment, Path file) throws IOException {
        return Picture.typeOf(file)
                .map(Downloads::guarded)
                .orElseGet(() -> Downloads.headers(attachment.name(), attachment.mediaType()));
    }

    private static String address(String id, Attachment picture) {
        return "/desk/messages/%s/inline/%s".formatted(id, picture.id());
    }
}
