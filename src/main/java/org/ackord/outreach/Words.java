package org.ackord.outreach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Names as models, tables and forms write them: {@code phone-call} for {@code PHONE_CALL}. */
final class Words {

    private Words() {}

    static String of(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> kind, String word) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> of(each).equals(word))
                .findFirst();
    }
}
