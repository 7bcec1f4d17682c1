package org.ackord.casework;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails about a case to our own people, for capabilities above it. */
@Service
public class StaffNotices {

    private final SupportCases cases;
    private final Letters letters;
    private final BusinessHours hours;

    StaffNotices(SupportCases cases, Letters letters, BusinessHours hours) {
        this.cases = cases;
        this.letters = letters;
        this.hours = hours;
    }

    /** @param words what the template names beside the case itself; instants are told by the clocks of the support team */
    @Transactional
    public void tell(String caseKey, String template, List<String> to, List<String> inCopy, Map<String, ?> words) {
        letters.notice(cases.of(caseKey), template, to, inCopy, local(words));
    }

    private Map<String, Object> local(Map<String, ?> words) {
        return words.entrySet().stream().collect(toMap(Map.Entry::getKey, word -> local(word.getValue())));
    }

    private Object local(Object word) {
        return word instanceof Instant instant ? hours.local(instant) : word;
    }
}
