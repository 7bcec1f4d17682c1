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

    /** @throws FaultyInput when anything was added */
    public void refuseIfAny() {
        if (!found.isEmpty()) throw new FaultyInput(found);
    }
}
