package org.ackord.engine.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ackord.engine.ModelsDeployed;
import org.ackord.engine.ModelsRefused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what is told of deployments, as the audit log does. */
@Component
class HeardOfModels {

    private final List<Object> heard = Collections.synchronizedList(new ArrayList<>());

    @EventListener
    void on(ModelsDeployed event) {
        heard.add(event);
    }

    @EventListener
    void on(ModelsRefused event) {
        heard.add(event);
    }

    <T> List<T> all(Class<T> kind) {
        synchronized (heard) {
            return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    <T> T last(Class<T> kind) {
        var all = all(kind);
        return all.get(all.size() - 1);
    }
}
