package org.ackord.shift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.casework.StaffNotices;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.engine.Groups;
import org.springframework.stereotype.Component;

/** What is mailed to our own people about handovers. */
@Component
class HandoverMails {

    private final StaffNotices notices;
    private final Directory directory;

    HandoverMails(StaffNotices notices, Directory directory) {
        this.notices = notices;
        this.directory = directory;
    }

    void offered(Handover handover, String colleague, String note, Instant acceptBy) {
        tell(handover, "handover-offered", List.of(colleague), List.of(), Map.of("text", note, "dueAt", acceptBy));
    }

    void accepted(Handover handover, String colleague, String note) {
        tell(handover, "handover-accepted", List.of(colleague), List.of(handover.userId()), Map.of("text", note));
    }

    /** R14: leads and the whole team hear that nobody has it. */
    void nobody(Handover handover, List<String> team) {
        var all = new ArrayList<>(
                directory.membersOf(Groups.LEADS).stream().map(Staff::userId).toList());
        all.addAll(team);
        tell(handover, "handover-open", all, List.of(), Map.of());
    }

    String nameOf(String userId) {
        return directory.nameOf(userId);
    }

    private void tell(Handover handover, String template, List<String> to, List<String> copy, Map<String, ?> words) {
        var all = new HashMap<String, Object>(words);
        all.put("author", nameOf(handover.userId()));
        notices.tell(handover.caseKey(), template, to, copy, all);
    }
}
