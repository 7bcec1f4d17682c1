package org.ackord.promise;

import java.util.Locale;

/** Who made a promise and has to keep it. */
public enum Party {
    /** The sales consultant. */
    SC,

    /** The support engineer who owns the product. */
    SE,

    /** The engineer on duty outside business hours. */
    DUTY;

    /** As models and decision tables write it: {@code sc}, {@code se}, {@code duty}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when a model names a party that there is not */
    public static Party ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
