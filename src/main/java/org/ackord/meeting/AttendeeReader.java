package org.ackord.meeting;

import static java.util.Objects.requireNonNullElse;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ackord.casework.CaseChecks;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.Languages;
import org.ackord.correspondence.Outbox;
import org.ackord.directory.Contact;
import org.ackord.directory.Directory;
import org.ackord.input.Faults;
import org.ackord.meeting.Channels.PhoneKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who of the customer is invited. What is not said of somebody whom we know is taken from what we know. */
@Component
class AttendeeReader {

    private static final int MOST = 20;
    private static final Pattern SLACK_CHANNEL = Pattern.compile("[A-Z0-9]{1,80}");
    private static final Pattern LINKEDIN =
            Pattern.compile("https://([a-z]{2,3}\\.)?linkedin\\.com/[\\w%./?=&+-]{1,250}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{4,28}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    private final CaseChecks checks;
    private final Directory directory;
    private final Languages languages;
    private final Outbox outbox;

    AttendeeReader(CaseChecks checks, Directory directory, Languages languages, Outbox outbox) {
        this.checks = checks;
        this.directory = directory;
        this.languages = languages;
        this.outbox = outbox;
    }

    List<Attendee> read(
            Faults faults, @Nullable List<MeetingRequest.@Nullable AttendeeRequest> said, ZoneId zoneOfHost) {
        faults.add(
                said == null || said.isEmpty(), "attendees", "is missing; invite at least one person of the customer");
        if (said == null) return List.of();
        faults.add(said.size() > MOST, "attendees", "names more than %d people".formatted(MOST));
        var attendees = new ArrayList<Attendee>();
        var emails = new HashSet<String>();
        for (int place = 0; place < Math.min(said.size(), MOST); place++) {
            var field = "attendees[%d]".formatted(place);
            var one = said.get(place);
            faults.add(one == null, field, "is null");
            if (one == null) continue;
            read(faults, field, one, zoneOfHost).ifPresent(attendee -> {
                faults.add(!emails.add(attendee.email()), field + ".email", "is invited already");
                attendees.add(attendee);
            });
        }
        return attendees;
    }

    private Optional<Attendee> read(
            Faults faults, String field, MeetingRequest.AttendeeRequest said, ZoneId zoneOfHost) {
        var address = checks.address(faults, field + ".email", said.email(), said.name());
        var channels = channels(faults, field, said);
        zone(faults, field + ".zone", said.zone());
        var language = said.language();
        faults.add(
                language != null && !LANGUAGE.matcher(language).matches(),
                field + ".language",
                "is no language, such as en or de");
        return address.map(one -> attendee(faults, field, one, said, channels, zoneOfHost));
    }

    private static void zone(Faults faults, String field, @Nullable String zone) {
        faults.add(
                zone != null
                        && !zone.isBlank()
                        && MeetingTimes.known(zone.strip()).isEmpty(),
                field,
                "is no time zone, such as Europe/Berlin");
    }

    private Attendee attendee(
            Faults faults,
            String field,
            Address address,
            MeetingRequest.AttendeeRequest said,
            Channels channels,
            ZoneId zoneOfHost) {
        var email = address.email().toLowerCase(Locale.ROOT);
        faults.add(email.equalsIgnoreCase(outbox.sender().email()), field + ".email", "is our own address");
        var contact = directory.contactAt(email);
        return new Attendee(
                email,
                address.name() == null ? contact.map(Contact::name).orElse(null) : address.name(),
                zone(said.zone(), contact, zoneOfHost),
                said.language() == null
                        ? contact.map(Contact::language).orElseGet(languages::standard)
                        : said.language(),
                channels,
                Answer.NEEDS_ACTION,
                null,
                null);
    }

    private static String zone(@Nullable String said, Optional<Contact> contact, ZoneId zoneOfHost) {
        if (said != null && !said.isBlank()) return said.strip();
        return contact.map(known -> known.customer().zone()).orElseGet(zoneOfHost::getId);
    }

    private static Channels channels(Faults faults, String field, MeetingRequest.AttendeeRequest said) {
        var slack = orNull(said.slackChannel());
        var linkedin = orNull(said.linkedinUrl());
        var phone = orNull(said.phone());
        faults.add(
                slack != null && !SLACK_CHANNEL.matcher(slack).matches(),
                field + ".slackChannel",
                "is not the id of a Slack channel, such as C024BE91L");
        faults.add(
                linkedin != null && !LINKEDIN.matcher(linkedin).matches(),
                field + ".linkedinUrl",
                "is no profile, such as https://www.linkedin.com/in/ann-abbott");
        faults.add(
                phone != null && !PHONE.matcher(phone).matches(),
                field + ".phone",
                "is no phone number, such as +1 212 555 0100");
        return new Channels(slack, linkedin, phone, phoneKind(faults, field, phone, said.phoneKind()));
    }

    private static PhoneKind phoneKind(Faults faults, String field, @Nullable String phone, @Nullable String kind) {
        var word = requireNonNullElse(orNull(kind), "none");
        for (var each : PhoneKind.values()) {
            if (!each.word().equals(word)) continue;
            faults.add(
                    (each == PhoneKind.NONE) != (phone == null),
                    field + ".phoneKind",
                    "does not fit the phone number; say mobile or landline, or none without a number");
            return each;
        }
        faults.add(true, field + ".phoneKind", "is not one of mobile, landline, none");
        return PhoneKind.NONE;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
