package org.ackord.postmortem;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no postmortem of this key. */
class UnknownPostmortem extends ResponseStatusException {

    UnknownPostmortem(String key) {
        super(HttpStatus.NOT_FOUND, "there is no postmortem %s".formatted(key));
    }
}
