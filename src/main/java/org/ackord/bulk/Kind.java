package org.ackord.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with many cases at once. */
public enum Kind {
    ASSIGN("Assign to a person", "person"),
    PRODUCT("Change the product", "product"),
    DUPLICATE("Close as duplicate of a case", "case"),
    LINK("Link to a case", "case");

    private final String title;
    private final String asksFor;

    Kind(String title, String asksFor) {
        this.title = title;
        this.asksFor = asksFor;
    }

    public String title() {
        return title;
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
