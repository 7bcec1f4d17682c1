package org.ackord.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.ackord.audit.AuditEntries.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The audit log for administrators: the lines as newline-delimited JSON with their seals, and whether the chain is whole. */
@RestController
@RequestMapping("/api/audit")
class AuditApi {

    private static final int BATCH = 1_000;

    private final AuditEntries entries;
    private final Verification verification;
    private final AuditLog log;
    private final ObjectMapper json;

    AuditApi(AuditEntries entries, Verification verification, AuditLog log, ObjectMapper json) {
        this.entries = entries;
        this.verification = verification;
        this.log = log;
        this.json = json;
    }

    @GetMapping(path = "/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    Verification.Verdict verification() {
        return verification.verify();
    }

    /** From (inclusive) until (exclusive), two instants; the whole log without them. */
    @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            Principal user) {
        log.record(user.getName(), AuditAction.EXPORTED, "audit log", null);
        var file =
                ContentDisposition.attachment().filename("ackord-audit.ndjson").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(out -> write(from, until, out));
    }

    private void write(@Nullable Instant from, @Nullable Instant until, OutputStream out) {
        long seq = 0;
        List<Sealed> batch;
        do {
            batch = entries.after(seq, from, until, BATCH);
            for (var line : batch) write(line, out);
            if (!batch.isEmpty()) seq = batch.get(batch.size() - 1).seq();
        } while (batch.size() == BATCH);
    }

    private void write(Sealed line, OutputStream out) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
