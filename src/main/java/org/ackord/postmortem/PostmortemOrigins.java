package org.ackord.postmortem;

import java.util.Optional;
import org.ackord.action.Origin;
import org.ackord.action.Origins;
import org.springframework.stereotype.Component;

/** Postmortems have actions. */
@Component
class PostmortemOrigins implements Origins {

    private final PostmortemRows rows;

    PostmortemOrigins(PostmortemRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Origin> find(String key) {
        return rows.find(key).map(PostmortemOrigins::of);
    }

    static Origin of(Postmortem about) {
        return new Origin(about.key(), about.title(), page(about.key()));
    }

    static String page(String key) {
        return "/desk/postmortems/" + key;
    }
}
