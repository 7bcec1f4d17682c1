package org.ackord.input;

/** One faulty field of an input and the remedy, in words that may be shown to whoever sent it. */
public record Fault(String field, String remedy) {

    @Override
    public String toString() {
        return field + ": " + remedy;
    }
}
