package org.ackord.engine;

/** How a step ended, as far as the model has to know. */
public sealed interface Outcome {

    /** The step is done; the model goes on with these facts. */
    record Done(Facts facts) implements Outcome {}

    /** The step met an expected obstacle: the BPMN error with this code is thrown in the model. */
    record Problem(String code, String reason) implements Outcome {}

    static Outcome done() {
        return new Done(new Facts());
    }

    static Outcome done(Facts facts) {
        return new Done(facts);
    }
}
