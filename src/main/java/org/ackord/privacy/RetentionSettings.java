package org.ackord.privacy;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.ackord.privacy.RetainedData.Kind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each kind of data is kept, as periods of ISO-8601 such as {@code P3Y}; {@code P0D}: for ever.
 *
 * @param cases since a case ended: texts and persons; its figures stay
 * @param mails since a mail came: the mail as it came; its text stays with the case
 * @param surveys since the answer: what the customer wrote; the score stays
 * @param audit lines of the audit log
 * @param quarantine mails that were set aside or dropped
 */
@ConfigurationProperties("ackord.retention")
record RetentionSettings(
        @DefaultValue("P3Y") Period cases,
        @DefaultValue("P1Y") Period mails,
        @DefaultValue("P1Y") Period surveys,
        @DefaultValue("P2Y") Period audit,
        @DefaultValue("P90D") Period quarantine) {

    Period of(Kind kind) {
        return switch (kind) {
            case CASES -> cases;
            case MAILS -> mails;
            case SURVEYS -> surveys;
            case AUDIT -> audit;
            case QUARANTINE -> quarantine;
        };
    }

    boolean isForEver(Kind kind) {
        return of(kind).isZero() || of(kind).isNegative();
    }

    /** What is from before is deleted. */
    Instant limit(Kind kind, Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(of(kind)).toInstant();
    }
}
