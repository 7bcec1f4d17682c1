package org.ackord.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.Principal;
import java.util.List;
import org.ackord.input.Faults;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Incidents for staff and other systems: declare, link cases, say how it stands, end. */
@RestController
@RequestMapping(path = "/api/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentApi {

    record IncidentList(List<IncidentView> content) {}

    record CasesRequest(@Nullable List<@Nullable String> cases) {}

    /** @param linked those that were not linked before */
    record Linked(List<String> linked) {}

    record UpdateRequest(@Nullable String text, @Nullable String nextUpdateBy) {}

    record ResolveRequest(@Nullable String text) {}

    private final IncidentReader reader;
    private final IncidentDesk desk;
    private final IncidentViews views;
    private final ObjectMapper json;

    IncidentApi(IncidentReader reader, IncidentDesk desk, IncidentViews views, ObjectMapper json) {
        this.reader = reader;
        this.desk = desk;
        this.views = views;
        this.json = json;
    }

    @GetMapping
    IncidentList list() {
        return new IncidentList(views.newest());
    }

    @GetMapping("/{key}")
    IncidentView one(@PathVariable String key) {
        return views.one(key);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> declare(@RequestBody IncidentRequest request, Principal by) throws JsonProcessingException {
        var hash = DigestUtils.sha256Hex(json.writeValueAsBytes(request));
        var declared = desk.declare(reader.read(request, hash), by.getName());
        return switch (declared.verdict()) {
            case CREATED -> ResponseEntity.status(HttpStatus.CREATED).body(views.one(declared.key()));
            case REPEATED -> ResponseEntity.ok(views.one(declared.key()));
            case CONTRADICTED ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(ProblemDetail.forStatusAndDetail(
                                HttpStatus.CONFLICT,
                                "externalId: is known with another content; choose a new one, or send the same again"));
        };
    }

    @PostMapping(path = "/{key}/cases", consumes = MediaType.APPLICATION_JSON_VALUE)
    Linked link(@PathVariable String key, @RequestBody CasesRequest request, Principal by) {
        var faults = new Faults();
        var cases = reader.cases(faults, request.cases());
        faults.add(cases.isEmpty(), "cases", "is missing; name the keys of the cases");
        faults.refuseIfAny();
        return new Linked(desk.link(key, cases, by.getName()));
    }

    @PostMapping(path = "/{key}/updates", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    IncidentView update(@PathVariable String key, @RequestBody UpdateRequest request, Principal by) {
        var text = reader.text(request.text());
        desk.update(key, text, reader.nextUpdate("nextUpdateBy", request.nextUpdateBy()), by.getName());
        return views.one(key);
    }

    @PostMapping(path = "/{key}/resolve", consumes = MediaType.APPLICATION_JSON_VALUE)
    IncidentView resolve(@PathVariable String key, @RequestBody ResolveRequest request, Principal by) {
        desk.resolve(key, reader.text(request.text()), by.getName());
        return views.one(key);
    }
}
