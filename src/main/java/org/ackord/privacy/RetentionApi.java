package org.ackord.privacy;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the next nightly run would delete. */
@RestController
@RequestMapping("/api/privacy/retention")
class RetentionApi {

    private final Retention retention;

    RetentionApi(Retention retention) {
        this.retention = retention;
    }

    @GetMapping
    List<Retention.Line> dryRun() {
        return retention.due();
    }
}
