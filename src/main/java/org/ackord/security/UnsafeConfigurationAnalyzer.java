package org.ackord.security;

import static java.util.stream.Collectors.joining;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the faults of the configuration instead of a stack trace. */
final class UnsafeConfigurationAnalyzer extends AbstractFailureAnalyzer<UnsafeConfiguration> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeConfiguration cause) {
        var lines = cause.faults().stream().map(fault -> "  - " + fault).collect(joining("\n"));
        return new FailureAnalysis(
                "Ackord refuses to start, because it would not be safe:\n" + lines,
                "Set the environment variables that are named above.",
                cause);
    }
}
