package org.ackord.casework;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts replies on record that were told to the process alone (engine REST), so that no word of a customer is lost. */
@Component
class Replies {

    private final Correspondence correspondence;
    private final Directory directory;
    private final Clock clock;

    Replies(Correspondence correspondence, Directory directory, Clock clock) {
        this.correspondence = correspondence;
        this.directory = directory;
        this.clock = clock;
    }

    /** The id of the reply: the one that is filed already, or else a new one with this text. */
    String filed(SupportCase about, @Nullable String message, @Nullable String text) {
        if (message != null) return message;
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
