package org.ackord.intake;

import java.security.Principal;
import java.util.List;
import org.ackord.casework.CaseChecks;
import org.ackord.casework.Notes;
import org.ackord.input.Faults;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Internal notes of staff. */
@RestController
class NoteApi {

    private static final int LONGEST_TEXT = 20_000;

    /** @param told the names of those who were mentioned and get a mail */
    record Noted(List<String> told) {}

    private final CaseChecks checks;
    private final Notes notes;

    NoteApi(CaseChecks checks, Notes notes) {
        this.checks = checks;
        this.notes = notes;
    }

    @PostMapping(
            path = "/api/cases/{key}/notes",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Noted note(@PathVariable String key, @RequestBody NoteRequest request, Principal author) {
        var faults = new Faults();
        var text = checks.text(faults, request.text(), LONGEST_TEXT);
        faults.refuseIfAny();
        return new Noted(notes.write(key, author.getName(), text.strip()));
    }
}
