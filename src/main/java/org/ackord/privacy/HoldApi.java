package org.ackord.privacy;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.ackord.input.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds, on a person or on a case. */
@RestController
@RequestMapping("/api/privacy/holds")
class HoldApi {

    record Request(
            @Nullable String email,
            @Nullable String caseKey,
            @Nullable String reason) {}

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_KEY = 40;

    private final Holds holds;
    private final People people;

    HoldApi(Holds holds, People people) {
        this.holds = holds;
        this.people = people;
    }

    @GetMapping
    List<Holds.Hold> all() {
        return holds.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> hold(@RequestBody Request request, Principal user) {
        var reason = request.reason == null ? "" : request.reason.strip();
        var key = request.caseKey == null ? "" : request.caseKey.strip();
        new Faults()
                .add(
                        reason.isEmpty() || reason.length() > LONGEST_REASON,
                        "reason",
                        "say why, in 500 characters at most")
                .add((request.email == null) == key.isEmpty(), "email", "give either email or caseKey")
                .add(key.length() > LONGEST_KEY, "caseKey", "is no key of a case, such as C-1042")
                .refuseIfAny();
        var id = key.isEmpty()
                ? holds.onPerson(people.of(request.email).email(), reason, user.getName())
                : holds.onCase(key, reason, user.getName());
        return Map.of("id", id);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> lift(@PathVariable String id) {
        return holds.lift(id)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }
}
