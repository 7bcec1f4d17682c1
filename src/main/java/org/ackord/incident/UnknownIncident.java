package org.ackord.incident;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no incident of this key. */
class UnknownIncident extends ResponseStatusException {

    UnknownIncident(String key) {
        super(HttpStatus.NOT_FOUND, "there is no incident %s".formatted(key));
    }
}
