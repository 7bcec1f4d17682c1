package org.ackord.casework;

import org.ackord.engine.Facts;
import org.springframework.stereotype.Component;

/** The time after a resolution in which a reply of the customer may reopen the case. */
@Component
class ReopenWindow {

    private static final int BUSINESS_DAYS = 10;

    private final BusinessHours hours;

    ReopenWindow(BusinessHours hours) {
        this.hours = hours;
    }

    Facts open() {
        return new Facts()
                .with("reopenUntil", hours.inBusinessDays(BUSINESS_DAYS))
                .with("replyToTriage", false)
                .with("reopen", false);
    }
}
