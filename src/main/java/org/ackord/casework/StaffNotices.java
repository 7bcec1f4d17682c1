package org.ackord.casework;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails about a case, or whatever else has promises, to our own people, for capabilities above it. */
@Service
public class StaffNotices {

    private final PromiseKeepers keepers;
    private final BusinessHours hours;

    StaffNotices(PromiseKeepers keepers, BusinessHours hours) {
        this.keepers = keepers;
        this.hours = hours;
    }

    /** @param words what the template names beside the case itself; instants are told by the clocks of the support team */
    @Transactional
    public void tell(String key, String template, List<String> to, List<String> inCopy, Map<String, ?> words) {
        keepers.of(key).tell(key, template, to, inCopy, hours.inWords(words));
    }
}
