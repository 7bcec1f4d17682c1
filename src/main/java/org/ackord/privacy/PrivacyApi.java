package org.ackord.privacy;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Requests of people about their data, answered by administrators, who see first that the person is who they say. */
@RestController
@RequestMapping("/api/privacy")
class PrivacyApi {

    record About(@Nullable String email) {}

    record ErasureRequest(@Nullable String email, @Nullable Boolean dryRun) {}

    record Kept(@Nullable List<ErasureList.Erased> erased) {}

    private final People people;
    private final Exporting exporting;
    private final Erasure erasure;
    private final Replay replay;
    private final ErasureList list;

    PrivacyApi(People people, Exporting exporting, Erasure erasure, Replay replay, ErasureList list) {
        this.people = people;
        this.exporting = exporting;
        this.erasure = erasure;
        this.replay = replay;
        this.list = list;
    }

    @PostMapping("/exports")
    ResponseEntity<StreamingResponseBody> export(@RequestBody About about, Principal user) {
        var person = people.of(about.email);
        exporting.announce(person, user.getName());
        var file = ContentDisposition.attachment().filename("person.zip").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(out -> exporting.write(person, out));
    }

    /** Without {@code dryRun: false} nothing is erased. */
    @PostMapping("/erasures")
    ResponseEntity<Erasure.Report> erase(@RequestBody ErasureRequest request, Principal user) {
        var report = erasure.erase(request.email, !Boolean.FALSE.equals(request.dryRun), user.getName());
        return ResponseEntity.status(report.obstacles().isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(report);
    }

    /** To be kept where the backups are not. */
    @GetMapping("/erasures")
    List<ErasureList.Erased> erased() {
        return list.all();
    }

    @PostMapping("/erasures/replay")
    List<Erasure.Report> replay(@RequestBody Kept kept, Principal user) {
        return replay.replay(kept.erased == null ? List.of() : kept.erased, user.getName());
    }
}
