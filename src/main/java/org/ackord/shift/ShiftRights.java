package org.ackord.shift;

import org.ackord.directory.Directory;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Component;

/** Everybody plans for themselves; leads and managers for all. */
@Component
class ShiftRights {

    private final Directory directory;

    ShiftRights(Directory directory) {
        this.directory = directory;
    }

    boolean mayPlanForOthers(String userId) {
        return directory.isLeading(userId);
    }

    /** Whose plan the form changes. */
    String planned(ShiftForm form, String by) {
        var user = form.user(by);
        if (!user.equals(by)) requireLead(by);
        if (!directory.isAgent(user)) throw new FaultyInput("user", "is nobody who works on cases");
        return user;
    }

    void requireLead(String by) {
        if (!mayPlanForOthers(by)) throw new FaultyInput("user", "only leads and managers plan for others");
    }
}
