package org.ackord.intake;

import java.security.Principal;
import org.ackord.casework.CaseChecks;
import org.ackord.casework.Cases;
import org.ackord.casework.UnknownCase;
import org.ackord.correspondence.Correspondence;
import org.ackord.input.Faults;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What staff write to a customer, on its way into a task: variables of the engine end at 4,000 characters. */
@RestController
class DraftApi {

    private static final int LONGEST_TEXT = 1_000_000;

    record Saved(String id) {}

    private final CaseChecks checks;
    private final Cases cases;
    private final Correspondence correspondence;

    DraftApi(CaseChecks checks, Cases cases, Correspondence correspondence) {
        this.checks = checks;
        this.cases = cases;
        this.correspondence = correspondence;
    }

    @PostMapping(
            path = "/api/cases/{key}/drafts",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Saved save(@PathVariable String key, @RequestBody DraftRequest request, Principal author) {
        var about = cases.find(key).orElseThrow(() -> new UnknownCase(key));
        var faults = new Faults();
        var text = checks.text(faults, request.text(), LONGEST_TEXT);
        faults.refuseIfAny();
        return new Saved(correspondence.saveDraft(about.key(), author.getName(), text));
    }
}
