package org.ackord.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a case is about, as the sales consultant decides at triage (R17). */
enum Nature {
    TECHNICAL,
    COMMERCIAL,
    BILLING,
    TRIAL,
    REQUEST,
    NOT_A_CASE;

    static final String WORDS = Arrays.stream(values()).map(Nature::word).collect(Collectors.joining(", "));

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Nature> of(String word) {
        return Arrays.stream(values())
                .filter(nature -> nature.word().equals(word))
                .findFirst();
    }

    boolean isForConsultant() {
        return this != TECHNICAL && this != NOT_A_CASE;
    }
}
