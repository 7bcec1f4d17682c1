package org.ackord.outreach;

import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.ackord.correspondence.Address;
import org.ackord.input.Faults;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;

/**
 * Whom to reach, why, and by which ways.
 *
 * @param businessKey of the case or meeting that it belongs to
 * @param email the address of the invitation
 * @param language of the contact, null when nobody knows
 * @param zone in which times are told
 * @param slackChannel the id of a channel shared with the customer, null when there is none
 * @param linkedin the address of a profile, null when unknown
 * @param phone null when unknown
 * @param subject of the meeting
 * @param meetingUrl where it takes place, null for nowhere on the net
 * @param host the user id of whoever gets the tasks first, null for the team
 */
public record NewOutreach(
        String businessKey,
        Occasion occasion,
        @Nullable String contactName,
        String email,
        @Nullable String language,
        ZoneId zone,
        @Nullable String slackChannel,
        @Nullable String linkedin,
        @Nullable String phone,
        PhoneKind phoneKind,
        String subject,
        Instant startsAt,
        @Nullable String meetingUrl,
        @Nullable String host) {

    private static final Pattern CHANNEL = Pattern.compile("[A-Za-z0-9#][A-Za-z0-9._-]{0,79}");
    private static final Pattern PROFILE =
            Pattern.compile("https://([a-z]{2,3}\\.)?linkedin\\.com/[\\w%./?=&+-]{1,400}");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()./-]{2,38}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 250;

    /** @throws FaultyInput that names what no customer can be reached by */
    public NewOutreach {
        email = Address.of("email", email, contactName).email();
        new Faults()
                .add(contactName != null && contactName.length() > LONGEST_NAME, "contactName", "is too long")
                .add(subject.isBlank() || subject.length() > LONGEST_SUBJECT, "subject", "is empty or too long")
                .add(isOther(CHANNEL, slackChannel), "slackChannel", "is no channel, such as C0123456789")
                .add(isOther(PROFILE, linkedin), "linkedin", "is no profile, such as https://www.linkedin.com/in/ann")
                .add(isOther(NUMBER, phone), "phone", "is no number, such as +1 212 555 0100")
                .add((phone == null) != (phoneKind == PhoneKind.NONE), "phoneKind", "does not fit the number")
                .refuseIfAny();
    }

    private static boolean isOther(Pattern usual, @Nullable String given) {
        return given != null && !usual.matcher(given).matches();
    }
}
