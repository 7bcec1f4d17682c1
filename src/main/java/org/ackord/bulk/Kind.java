package org.ackord.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with many cases at once. */
public enum Kind {
    ASSIGN("person"),
    PRODUCT("product"),
    DUPLICATE("case"),
    LINK("case");

    private final String asksFor;

    Kind(String asksFor) {
        this.asksFor = asksFor;
    }

    /** What the target is: the name of its field, too. */
    String asksFor() {
        return asksFor;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
