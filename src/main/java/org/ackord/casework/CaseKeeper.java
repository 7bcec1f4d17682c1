package org.ackord.casework;

import java.util.List;
import java.util.Map;
import org.ackord.promise.Promise;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The promises of a case are kept by whoever has it. */
@Component
class CaseKeeper implements PromiseKeeper {

    private final SupportCases cases;
    private final Audience audience;
    private final Letters letters;
    private final Watchers watchers;

    CaseKeeper(SupportCases cases, Audience audience, Letters letters, Watchers watchers) {
        this.cases = cases;
        this.audience = audience;
        this.letters = letters;
        this.watchers = watchers;
    }

    @Override
    public boolean holds(String key) {
        return cases.findById(key).isPresent();
    }

    @Override
    public List<String> behind(String key, String role, @Nullable Promise promise) {
        var about = cases.of(key);
        return promise == null ? audience.of(about, role) : audience.of(about, role, promise);
    }

    @Override
    public void tell(String key, String template, List<String> to, List<String> inCopy, Map<String, ?> words) {
        letters.notice(cases.of(key), template, to, inCopy, words);
    }

    /** Whoever follows the case hears of the miss once. */
    @Override
    public void missed(String key, List<String> told) {
        watchers.tell(cases.of(key), Watchers.News.MISSED, told);
    }
}
