package org.ackord.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/** Tells what was deployed and refused. What happens while the engine is built is told when everybody listens. */
final class ModelNews implements Consumer<Object>, ApplicationListener<ContextRefreshedEvent> {

    private final ApplicationEventPublisher events;
    private final List<Object> early = new ArrayList<>();
    private boolean started;

    ModelNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void accept(Object event) {
        if (!isKeptForLater(event)) events.publishEvent(event);
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent refreshed) {
        all().forEach(events::publishEvent);
    }

    private synchronized boolean isKeptForLater(Object event) {
        if (!started) early.add(event);
        return !started;
    }

    private synchronized List<Object> all() {
        started = true;
        var all = List.copyOf(early);
        early.clear();
        return all;
    }
}
