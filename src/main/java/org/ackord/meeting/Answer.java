package org.ackord.meeting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an attendee answered to the invitation (RFC 5545 §3.2.12), in the words of calendars. */
public enum Answer {
    NEEDS_ACTION("no answer yet"),
    ACCEPTED("accepted"),
    TENTATIVE("perhaps"),
    DECLINED("declined");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    /** For people. */
    String label() {
        return label;
    }

    /** @return empty for whatever else calendars can say, such as that somebody else will come */
    static Optional<Answer> of(String partstat) {
        return Arrays.stream(values())
                .filter(each -> each != NEEDS_ACTION && each.name().equals(partstat))
                .findFirst();
    }

    String partstat() {
        return name().replace('_', '-');
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
