package org.ackord.intake;

import java.security.Principal;
import org.ackord.casework.Watchers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff follow cases, each for themselves. */
@RestController
@RequestMapping("/api/cases/{key}/watchers/me")
class WatcherApi {

    private final Watchers watchers;

    WatcherApi(Watchers watchers) {
        this.watchers = watchers;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(@PathVariable String key, Principal user) {
        watchers.follow(key, user.getName());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(@PathVariable String key, Principal user) {
        watchers.unfollow(key, user.getName());
    }
}
