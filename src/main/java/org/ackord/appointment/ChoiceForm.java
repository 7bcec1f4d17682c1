package org.ackord.appointment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was filled in, as it came: a faulty form is shown again with everything that was in it. */
record ChoiceForm(String choice, String remark) {

    static final ChoiceForm EMPTY = new ChoiceForm("", "");
    static final int LONGEST = 1000;

    private static final String NONE = "none";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    static ChoiceForm sent(MultiValueMap<String, String> fields) {
        return new ChoiceForm(joined(fields.get("choice")), tidied(joined(fields.get("remark"))));
    }

    boolean isNone() {
        return choice.equals(NONE);
    }

    boolean isTooLong() {
        return remark.length() > LONGEST;
    }

    Optional<Slot> chosen(List<Slot> slots) {
        return slots.stream()
                .filter(slot -> choice.equals(String.valueOf(slot.position())))
                .findFirst();
    }

    @Nullable
    String wish() {
        return remark.isEmpty() ? null : remark;
    }

    private static String joined(@Nullable List<String> values) {
        return values == null ? "" : String.join(",", values);
    }

    /** Browsers send line ends as two characters and count them as one. */
    private static String tidied(String text) {
        return UNSEEN.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
    }
}
