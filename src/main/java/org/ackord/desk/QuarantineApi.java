package org.ackord.desk;

import java.security.Principal;
import java.util.List;
import org.ackord.correspondence.Quarantine;
import org.ackord.correspondence.QuarantinedMail;
import org.ackord.correspondence.QuarantinedMail.State;
import org.ackord.input.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The quarantine as tools of our own people use it. */
@RestController
@RequestMapping("/api/quarantine")
class QuarantineApi {

    record Page(int size, int number, long totalElements, long totalPages) {}

    record MailList(List<QuarantinedMail> content, Page page) {}

    record ReleaseRequest(@Nullable String from) {}

    /** Where a released mail is now; without a case it is one that opens none. */
    record Released(
            State state, @Nullable String caseKey, @Nullable String reason) {}

    private static final int LARGEST_PAGE = 200;
    private static final MediaType MAIL = MediaType.parseMediaType("message/rfc822");

    private final Quarantine quarantine;

    QuarantineApi(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    MailList list(
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        var wanted = State.of(state).filter(each -> each != State.RELEASED);
        new Faults()
                .add(page < 0, "page", "starts at 0")
                .add(size < 1 || size > LARGEST_PAGE, "size", "goes from 1 to " + LARGEST_PAGE)
                .add(wanted.isEmpty(), "state", "is not one of waiting, withheld, dropped")
                .refuseIfAny();
        var total = quarantine.count(wanted.orElseThrow());
        var pages = (total + size - 1) / size;
        return new MailList(quarantine.list(wanted.orElseThrow(), page, size), new Page(size, page, total, pages));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    QuarantinedMail one(@PathVariable String id) {
        return quarantine.find(id).orElseThrow(() -> unknown(id));
    }

    /** Never to be opened in the browser: a mail holds whatever a stranger wants. */
    @GetMapping("/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable String id) {
        var content = quarantine.original(id).orElseThrow(() -> unknown(id));
        var attachment = ContentDisposition.attachment().filename(id + ".eml").build();
        return ResponseEntity.ok()
                .contentType(MAIL)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    @PostMapping(
            path = "/{id}/release",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Released release(
            @PathVariable String id, @RequestBody(required = false) @Nullable ReleaseRequest request, Principal user) {
        var from = request == null ? null : request.from();
        var done = quarantine.release(one(id), user.getName(), from);
        return switch (done.verdict()) {
            case FILED -> new Released(one(id).state(), done.caseKey(), done.reason());
            case FAILED_AGAIN ->
                throw new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_ENTITY, "The mail is in quarantine again: " + done.reason());
            case TOO_LATE -> throw tooLate();
        };
    }

    @PostMapping(path = "/{id}/drop", produces = MediaType.APPLICATION_JSON_VALUE)
    QuarantinedMail drop(@PathVariable String id, Principal user) {
        one(id);
        if (!quarantine.drop(id, user.getName())) throw tooLate();
        return one(id);
    }

    @PostMapping(path = "/{id}/take-back", produces = MediaType.APPLICATION_JSON_VALUE)
    QuarantinedMail takeBack(@PathVariable String id, Principal user) {
        one(id);
        if (!quarantine.takeBack(id, user.getName())) throw tooLate();
        return one(id);
    }

    private static ResponseStatusException unknown(String id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no mail %s in quarantine".formatted(id));
    }

    private static ResponseStatusException tooLate() {
        return new ResponseStatusException(
                HttpStatus.CONFLICT, "The mail is not there any more: somebody has released or dropped it");
    }
}
