package org.ackord.appointment;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.ackord.input.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that needs a time.
 *
 * @param businessKey of the case or meeting that it belongs to
 * @param email of the customer who chooses
 * @param language of the customer, null when nobody knows
 * @param zone of the customer
 * @param host the user id of ours whose shifts count, null for whenever support is open
 * @param taken what else the host has to do
 */
public record NewOffer(
        String businessKey,
        String email,
        String subject,
        @Nullable String language,
        ZoneId zone,
        @Nullable String host,
        Duration length,
        List<BusyTime> taken) {

    private static final Duration LONGEST = Duration.ofHours(8);
    private static final int LONGEST_SUBJECT = 250;

    public NewOffer {
        taken = List.copyOf(taken);
        new Faults()
                .add(length.toMinutes() < 1 || length.compareTo(LONGEST) > 0, "length", "is not 1 minute to 8 hours")
                .add(subject.isBlank() || subject.length() > LONGEST_SUBJECT, "subject", "is empty or too long")
                .refuseIfAny();
    }
}
