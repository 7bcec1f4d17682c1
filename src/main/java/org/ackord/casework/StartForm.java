package org.ackord.casework;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.engine.StepInput;
import org.ackord.input.Faults;
import org.springframework.stereotype.Component;

/** Reads a case that was started by hand in Tasklist or by engine REST from the variables of the start. */
@Component
class StartForm {

    private static final List<String> FIELDS = List.of("from", "subject", "text", "product", "severity");
    private static final int LONGEST_TEXT = 4000;

    private final CaseChecks checks;
    private final Clock clock;

    StartForm(CaseChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    NewCase read(StepInput in) {
        var faults = new Faults();
        in.given().stream()
                .filter(name -> !FIELDS.contains(name))
                .sorted()
                .forEach(name -> faults.add(true, name, "is unknown; a case is opened with " + FIELDS));
        var from = checks.address(faults, "from", in.take("from", faults), null);
        var subject = checks.subject(faults, in.take("subject", faults));
        var text = checks.text(faults, in.take("text", faults), LONGEST_TEXT);
        var product = checks.product(faults, in.take("product", faults));
        var severity = checks.severity(faults, in.take("severity", faults));
        faults.refuseIfAny();
        var receivedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var message = new CustomerMessage(
                from.orElseThrow(), subject, text, null, receivedAt, null, null, List.of(), null, null, false);
        return new NewCase(null, null, message, product, severity, CaseChecks.DEFAULT_CHANNEL, null);
    }
}
