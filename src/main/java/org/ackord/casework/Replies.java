package org.ackord.casework;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.directory.Directory;
import org.ackord.engine.StepInput;
import org.ackord.input.Faults;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts replies on record that were told to the process alone (engine REST), so that no word of a customer is lost. */
@Component
class Replies {

    private static final int LONGEST_TEXT = 4000;

    private final Correspondence correspondence;
    private final Directory directory;
    private final CaseChecks checks;
    private final Clock clock;

    Replies(Correspondence correspondence, Directory directory, CaseChecks checks, Clock clock) {
        this.correspondence = correspondence;
        this.directory = directory;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * The id of the reply: the message that is filed already, or else a new one with the text that was told.
     *
     * @throws FaultyInput when the message is none of the customer's in this case, or the text cannot be kept
     */
    String filed(SupportCase about, StepInput in) {
        var faults = new Faults();
        var message = in.take("message", faults);
        var text = in.take("text", faults);
        if (text != null) checks.text(faults, text, LONGEST_TEXT);
        faults.add(
                message != null && !correspondence.isCustomersMessage(about.key(), message),
                "message",
                "is not the id of a message of the customer in this case");
        faults.refuseIfAny();
        return message == null ? filed(about, text) : message;
    }

    private String filed(SupportCase about, @Nullable String text) {
        var contact = directory.contact(about.view().contactId()).orElseThrow();
        return correspondence.fileCustomerMessage(
                about.key(),
                new CustomerMessage(
                        new Address(contact.email(), contact.name()),
                        "Re: " + about.view().subject(),
                        text == null ? "(The customer replied by another way.)" : text,
                        null,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        false));
    }
}
