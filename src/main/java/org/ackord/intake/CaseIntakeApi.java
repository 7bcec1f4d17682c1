package org.ackord.intake;

import java.util.List;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.ackord.casework.Status;
import org.ackord.casework.UnknownCase;
import org.ackord.intake.CaseIntake.Taken;
import org.ackord.portal.StatusLinks;
import org.ackord.promise.Promise;
import org.ackord.promise.PromiseLedger;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What other systems say: new cases and further messages of customers. */
@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
class CaseIntakeApi {

    record Opened(String key, Status status, String statusUrl, List<Promise> promises) {}

    private final RequestReader reader;
    private final CaseIntake intake;
    private final Cases cases;
    private final PromiseLedger ledger;
    private final StatusLinks links;

    CaseIntakeApi(RequestReader reader, CaseIntake intake, Cases cases, PromiseLedger ledger, StatusLinks links) {
        this.reader = reader;
        this.intake = intake;
        this.cases = cases;
        this.ledger = ledger;
        this.links = links;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> open(@RequestBody CaseRequest request) {
        return answer(intake.open(reader.read(request)));
    }

    @PostMapping(path = "/{key}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> write(@PathVariable String key, @RequestBody MessageRequest request) {
        var about = cases.find(key).orElseThrow(() -> new UnknownCase(key));
        return answer(intake.write(key, reader.read(request, about.subject())));
    }

    private ResponseEntity<Object> answer(Taken taken) {
        return switch (taken.verdict()) {
            case CREATED -> ResponseEntity.status(HttpStatus.CREATED).body(opened(taken.caseKey()));
            case REPEATED -> ResponseEntity.ok(opened(taken.caseKey()));
            case CONTRADICTED ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(ProblemDetail.forStatusAndDetail(
                                HttpStatus.CONFLICT,
                                "externalId: is known with another content; choose a new one, or send the same again"));
        };
    }

    private Opened opened(String caseKey) {
        CaseRecord about = cases.find(caseKey).orElseThrow();
        return new Opened(caseKey, about.status(), links.urlFor(caseKey), ledger.of(caseKey));
    }
}
