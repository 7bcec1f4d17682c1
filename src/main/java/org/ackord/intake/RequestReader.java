package org.ackord.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.ackord.casework.CaseChecks;
import org.ackord.casework.NewCase;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.input.Faults;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns requests into cases and messages, or refuses them with all their faults. */
@Component
class RequestReader {

    private static final Duration OLDEST = Duration.ofDays(366);
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final CaseChecks checks;
    private final Clock clock;
    private final ObjectMapper json;

    RequestReader(CaseChecks checks, Clock clock, ObjectMapper json) {
        this.checks = checks;
        this.clock = clock;
        this.json = json;
    }

    NewCase read(CaseRequest request) {
        var faults = new Faults();
        var externalId = externalId(faults, request.externalId());
        var sender = request.from() == null ? new CaseRequest.Sender(null, null) : request.from();
        var from = checks.address(faults, "from.email", sender.email(), sender.name());
        var subject = checks.subject(faults, request.subject());
        var text = checks.text(faults, request.text(), CaseChecks.LONGEST_TEXT);
        var product = checks.product(faults, request.product());
        var severity = checks.severity(faults, request.severity());
        var channel = checks.channel(faults, request.channel());
        var receivedAt = receivedAt(faults, request.receivedAt());
        faults.refuseIfAny();
        var message = new CustomerMessage(
                from.orElseThrow(), subject, text, null, receivedAt, null, null, List.of(), null, null, false);
        return new NewCase(externalId, hash(request), message, product, severity, channel, null);
    }

    CustomerMessage read(MessageRequest request, String subject) {
        var faults = new Faults();
        var externalId = externalId(faults, request.externalId());
        var sender = request.from() == null ? new CaseRequest.Sender(null, null) : request.from();
        var from = checks.address(faults, "from.email", sender.email(), sender.name());
        var text = checks.text(faults, request.text(), CaseChecks.LONGEST_TEXT);
        faults.refuseIfAny();
        return new CustomerMessage(
                from.orElseThrow(),
                "Re: " + subject,
                text,
                null,
                now(),
                null,
                null,
                List.of(),
                externalId,
                hash(request),
                false);
    }

    private static String externalId(Faults faults, @Nullable String id) {
        faults.add(
                id == null || !EXTERNAL_ID.matcher(id).matches(),
                "externalId",
                "is missing or not 1 to 200 visible ASCII characters without spaces");
        return id == null ? "" : id;
    }

    private Instant receivedAt(Faults faults, @Nullable String receivedAt) {
        if (receivedAt == null) return now();
        try {
            var instant = OffsetDateTime.parse(receivedAt).toInstant().truncatedTo(ChronoUnit.SECONDS);
            faults.add(instant.isAfter(clock.instant()), "receivedAt", "lies in the future");
            faults.add(instant.isBefore(clock.instant().minus(OLDEST)), "receivedAt", "lies more than a year back");
            return instant;
        } catch (DateTimeParseException notAnInstant) {
            faults.add(true, "receivedAt", "is not an instant with an offset, such as 2026-06-05T16:30:00-04:00");
            return now();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Of the fields, not of the bytes: another order of them, or other white space, says the same. */
    private String hash(Object said) {
        try {
            return DigestUtils.sha256Hex(json.writeValueAsBytes(said));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
