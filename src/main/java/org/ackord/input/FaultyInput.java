package org.ackord.input;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * An input is refused and nothing of it was kept. Whoever sent it gets every fault at once: as a problem document by REST
 * (RFC 9457), as a refused completion in Tasklist and engine REST.
 */
public final class FaultyInput extends RuntimeException {

    private final transient List<Fault> faults;

    public FaultyInput(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public FaultyInput(String field, String remedy) {
        this(List.of(new Fault(field, remedy)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
