package org.ackord.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Who looked at a customer's data: one line for each page and user in a quarter of an hour, however often Tasklist asks again.
 * Search words are left out, for they are personal data too.
 */
@Component
class DataViews implements HandlerInterceptor {

    private record View(String userId, String path) {}

    private static final Duration ONE_LOOK = Duration.ofMinutes(15);
    private static final int REMEMBERED = 5_000;

    private final AuditLog log;
    private final Clock clock;
    private final Map<View, Instant> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<View, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    DataViews(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (!"GET".equals(request.getMethod()) || response.getStatus() != HttpStatus.OK.value()) return;
        var view = new View(Caller.userId(), request.getRequestURI());
        if (isNew(view)) log.record(view.userId(), AuditAction.PERSONAL_DATA_VIEWED, view.path(), null);
    }

    private synchronized boolean isNew(View view) {
        var now = clock.instant();
        var last = recent.get(view);
        if (last != null && last.plus(ONE_LOOK).isAfter(now)) return false;
        recent.remove(view);
        recent.put(view, now);
        return true;
    }
}
