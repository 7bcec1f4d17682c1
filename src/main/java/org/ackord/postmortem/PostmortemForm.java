package org.ackord.postmortem;

import java.util.Map;
import java.util.TreeMap;
import org.ackord.input.Faults;
import org.ackord.postmortem.Postmortem.Words;

/** The fields of a postmortem's page, as they were typed. What is faulty is told by its field. */
record PostmortemForm(Map<String, String> fields) {

    private static final int LONGEST = 20_000;

    Words words() {
        var faults = new Faults();
        var words = new Words(
                text("timeline", faults),
                text("causes", faults),
                text("wentWell", faults),
                text("wentBadly", faults),
                text("toChange", faults),
                text("forCustomers", faults));
        faults.refuseIfAny();
        return words;
    }

    /** Without these nobody can learn from it. */
    static void requireComplete(Words words) {
        new Faults()
                .add(words.timeline().isBlank(), "timeline", "is missing")
                .add(words.causes().isBlank(), "causes", "is missing")
                .add(words.wentWell().isBlank(), "wentWell", "is missing")
                .add(words.wentBadly().isBlank(), "wentBadly", "is missing")
                .add(words.toChange().isBlank(), "toChange", "is missing; say so if nothing is to change")
                .refuseIfAny();
    }

    /** To be shown again beside the fault. */
    Map<String, String> typed() {
        var typed = new TreeMap<>(fields);
        typed.remove("_csrf");
        return typed;
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private String text(String name, Faults faults) {
        var text = field(name).replace("\r\n", "\n");
        faults.add(text.length() > LONGEST, name, "is longer than %d characters".formatted(LONGEST));
        return text;
    }
}
