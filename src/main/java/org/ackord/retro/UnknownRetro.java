package org.ackord.retro;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no retro of this key, or its week is not over. */
class UnknownRetro extends ResponseStatusException {

    UnknownRetro(String key) {
        super(HttpStatus.NOT_FOUND, "there is no retro %s".formatted(key));
    }
}
