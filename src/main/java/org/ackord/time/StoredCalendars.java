package org.ackord.time;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The newest versions, kept in memory; whether another node has changed one is asked twice a minute. */
@Component
class StoredCalendars implements BusinessCalendars {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final CalendarTables tables;
    private final ApplicationEventPublisher events;
    private final LongSupplier nanoTime;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    @Autowired
    StoredCalendars(CalendarTables tables, ApplicationEventPublisher events) {
        this(tables, events, System::nanoTime);
    }

    StoredCalendars(CalendarTables tables, ApplicationEventPublisher events, LongSupplier nanoTime) {
        this.tables = tables;
        this.events = events;
        this.nanoTime = nanoTime;
    }

    @Override
    public BusinessCalendar get(String id) {
        var changing = UncommittedCalendar.of(id);
        if (changing != null) return changing;
        var last = known.get(id);
        return last != null && nanoTime.getAsLong() - last.askedAt < FRESH_NANOS ? last.calendar : refreshed(id, last);
    }

    @Override
    @Transactional
    public BusinessCalendar change(String id, CalendarDefinition definition) {
        if (!ID.matcher(id).matches())
            throw new FaultyInput("calendar", "an id is up to 64 small letters, digits and hyphens, e.g. support-us");
        int version = tables.newestVersion(id).orElse(0) + 1;
        var changed = BusinessCalendar.of(id, version, definition);
        tables.write(id, version, definition);
        TransactionSynchronizationManager.registerSynchronization(new UncommittedCalendar(changed, this::remember));
        events.publishEvent(new CalendarChanged(id, version));
        return changed;
    }

    private BusinessCalendar refreshed(String id, @Nullable Known last) {
        if (!ID.matcher(id).matches()) throw new UnknownCalendar(id);
        int newest = tables.newestVersion(id).orElseThrow(() -> new UnknownCalendar(id));
        if (last != null && last.calendar.version() == newest) return remember(last.calendar);
        return remember(tables.read(id, newest));
    }

    private BusinessCalendar remember(BusinessCalendar calendar) {
        var now = new Known(calendar, nanoTime.getAsLong());
        return known.merge(calendar.id(), now, Known::newer).calendar;
    }

    private record Known(BusinessCalendar calendar, long askedAt) {

        Known newer(Known other) {
            return other.calendar.version() < calendar.version() ? this : other;
        }
    }
}
