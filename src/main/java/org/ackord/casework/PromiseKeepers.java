package org.ackord.casework;

import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the keeper of a key. */
@Component
class PromiseKeepers {

    private final List<PromiseKeeper> keepers;

    PromiseKeepers(List<PromiseKeeper> keepers) {
        this.keepers = keepers;
    }

    PromiseKeeper of(String key) {
        return keepers.stream().filter(keeper -> keeper.holds(key)).findFirst().orElseThrow(() -> new UnknownCase(key));
    }
}
