package org.ackord.security;

import java.util.List;

/** The application would not be safe as it is configured, so it does not start. Each fault is one line that says why. */
final class UnsafeConfiguration extends RuntimeException {

    private final transient List<String> faults;

    UnsafeConfiguration(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    UnsafeConfiguration(String fault) {
        this(List.of(fault));
    }

    List<String> faults() {
        return faults;
    }
}
