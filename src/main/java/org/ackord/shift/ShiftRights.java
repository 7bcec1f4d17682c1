package org.ackord.shift;

import java.util.List;
import java.util.Set;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.engine.Groups;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Component;

/** Everybody plans for themselves; leads and managers for all. */
@Component
class ShiftRights {

    private static final List<String> PLANNERS = List.of(Groups.LEADS, Groups.MANAGERS, Groups.ADMINS);

    private final Directory directory;
    private final ShiftLines lines;

    ShiftRights(Directory directory, ShiftLines lines) {
        this.directory = directory;
        this.lines = lines;
    }

    boolean mayPlanForOthers(String userId) {
        return directory.staff(userId).map(Staff::groups).orElse(Set.of()).stream()
                .anyMatch(PLANNERS::contains);
    }

    /** Whose plan the form changes. */
    String planned(ShiftForm form, String by) {
        var user = form.user(by);
        if (!user.equals(by)) requireLead(by);
        if (!lines.isStaff(user)) throw new FaultyInput("user", "is nobody who works on cases");
        return user;
    }

    void requireLead(String by) {
        if (!mayPlanForOthers(by)) throw new FaultyInput("user", "only leads and managers plan for others");
    }
}
