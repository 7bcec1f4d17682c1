package org.ackord.input;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one input, so that a sender is told all of them in one answer. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public Faults add(boolean faulty, String field, String remedy) {
        if (faulty) found.add(new Fault(field, remedy));
        return this;
    }

    /** A NUL, or a surrogate without its other half, is no text: databases refuse it or keep a question mark. */
    public Faults addUnlessText(String field, String value) {
        return add(value.indexOf('\0') >= 0, field, "holds a NUL character")
                .add(hasHalfCharacter(value), field, "holds half a character (a surrogate without its pair)");
    }

    private static boolean hasHalfCharacter(String value) {
        return value.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    /** @throws FaultyInput when anything was added */
    public void refuseIfAny() {
        if (!found.isEmpty()) throw new FaultyInput(found);
    }
}
