package org.ackord.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
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
    private final Cache<View, Boolean> recent = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(ONE_LOOK)
            .build();

    DataViews(AuditLog log) {
        this.log = log;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (!"GET".equals(request.getMethod()) || response.getStatus() != HttpStatus.OK.value()) return;
        var view = new View(Caller.userId(), request.getRequestURI());
        if (isNew(view)) log.record(view.userId(), AuditAction.PERSONAL_DATA_VIEWED, view.path(), null);
    }

    private boolean isNew(View view) {
        return recent.asMap().putIfAbsent(view, true) == null;
    }
}
