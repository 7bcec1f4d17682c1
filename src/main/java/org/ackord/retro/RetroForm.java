package org.ackord.retro;

import java.util.Map;
import java.util.TreeMap;
import org.ackord.input.Faults;
import org.ackord.retro.Retro.Words;

/** The fields of a retro's page, as they were typed. What is faulty is told by its field. */
record RetroForm(Map<String, String> fields) {

    private static final int LONGEST = 20_000;

    Words words() {
        var faults = new Faults();
        var words = new Words(text("wentWell", faults), text("goBetter", faults), text("remember", faults));
        faults.refuseIfAny();
        return words;
    }

    /** R25 asks all three. */
    static void requireComplete(Words words) {
        new Faults()
                .add(words.wentWell().isBlank(), "wentWell", "is missing")
                .add(words.goBetter().isBlank(), "goBetter", "is missing; say so if nothing could")
                .add(words.remember().isBlank(), "remember", "is missing; say so if there is nothing")
                .refuseIfAny();
    }

    /** To be shown again beside the fault. */
    Map<String, String> typed() {
        var typed = new TreeMap<>(fields);
        typed.remove("_csrf");
        return typed;
    }

    private String text(String name, Faults faults) {
        var text = fields.getOrDefault(name, "").strip().replace("\r\n", "\n");
        faults.add(text.length() > LONGEST, name, "is longer than %d characters".formatted(LONGEST));
        return text;
    }
}
