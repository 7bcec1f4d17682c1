package org.ackord.meeting;

import static java.util.Objects.requireNonNullElse;

import java.security.Principal;
import java.util.Optional;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Meetings as staff and other systems agree on them and read them. */
@RestController
@RequestMapping(path = "/api/meetings", produces = MediaType.APPLICATION_JSON_VALUE)
class MeetingApi {

    record Cancellation(@Nullable String reason) {}

    private static final int ATTEMPTS = 5;
    private static final int LONGEST_REASON = 1000;

    private final MeetingReader reader;
    private final Meetings meetings;
    private final MeetingTable table;

    MeetingApi(MeetingReader reader, Meetings meetings, MeetingTable table) {
        this.reader = reader;
        this.meetings = meetings;
        this.table = table;
    }

    /** The same external id again is the same meeting; with other contents it is refused. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> agree(@RequestBody MeetingRequest request, Principal by) {
        var repeated = repeated(request, by);
        if (repeated.isPresent()) return repeated.get();
        try {
            var key = meetings.agree(reader.read(request, by.getName()), by.getName());
            return ResponseEntity.status(HttpStatus.CREATED).body(view(key));
        } catch (DataIntegrityViolationException anotherWasFaster) {
            return repeated(request, by).orElseThrow(() -> anotherWasFaster);
        }
    }

    @GetMapping("/{key}")
    MeetingView one(@PathVariable String key) {
        return view(key);
    }

    @PostMapping(path = "/{key}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> cancel(@PathVariable String key, @RequestBody Cancellation said, Principal by) {
        var reason = requireNonNullElse(said.reason(), "");
        if (reason.length() > LONGEST_REASON)
            throw new FaultyInput("reason", "is longer than %d characters".formatted(LONGEST_REASON));
        return isCancelled(key, by.getName(), reason.isBlank() ? null : reason)
                ? ResponseEntity.accepted().body(view(key))
                : conflict("the meeting is over");
    }

    /** An invitation that is being written at this very moment is waited for. */
    private boolean isCancelled(String key, String by, @Nullable String reason) {
        for (int attempt = 1; ; attempt++)
            try {
                return meetings.cancel(view(key).meeting(), by, reason);
            } catch (OptimisticLockingFailureException movedMeanwhile) {
                if (attempt == ATTEMPTS) throw movedMeanwhile;
            }
    }

    private Optional<ResponseEntity<Object>> repeated(MeetingRequest request, Principal by) {
        var externalId = request.externalId();
        if (externalId == null) return Optional.empty();
        return table.keyOfExternalId(externalId)
                .map(key -> table.hasHash(key, reader.hash(request, by.getName()))
                        ? ResponseEntity.ok((Object) view(key))
                        : conflict(
                                "externalId: is known with another content; choose a new one, or send the same again"));
    }

    private static ResponseEntity<Object> conflict(String detail) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail));
    }

    private MeetingView view(String key) {
        return meetings.find(key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no meeting " + key));
    }
}
