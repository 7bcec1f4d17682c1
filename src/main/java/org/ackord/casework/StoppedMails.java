package org.ackord.casework;

import java.util.List;
import java.util.Map;
import org.ackord.correspondence.AutomaticMailStopped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The leads hear of it when automatic mails to a customer are stopped: a person has to look what answers there. */
@Component
class StoppedMails {

    private final SupportCases cases;
    private final Caretakers caretakers;
    private final Letters letters;

    StoppedMails(SupportCases cases, Caretakers caretakers, Letters letters) {
        this.cases = cases;
        this.caretakers = caretakers;
        this.letters = letters;
    }

    @EventListener
    void hear(AutomaticMailStopped stopped) {
        cases.findById(stopped.caseKey())
                .ifPresent(about -> letters.notice(
                        about,
                        "mail-loop",
                        caretakers.membersOf("lead"),
                        List.of(),
                        Map.of("reason", stopped.reason())));
    }
}
