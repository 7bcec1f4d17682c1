package org.ackord.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ackord.privacy.Person;
import org.jspecify.annotations.Nullable;

/** A message in which an address of a person stands, or that is in one of the person's cases. */
record AffectedMessage(
        String id,
        String caseKey,
        MessageKind kind,
        boolean automatic,
        String fromEmail,
        String toList,
        String ccList,
        @Nullable String rawId) {

    /**
     * Whether its words are the person's own or were for nobody else: what the person wrote, our letters to the person alone,
     * and in the person's cases what we noted and what machines sent.
     */
    boolean isOf(Person person) {
        if (fromEmail.equalsIgnoreCase(person.email())) return true;
        var inOwnCase = person.cases().contains(caseKey);
        if (kind == MessageKind.CUSTOMER) return inOwnCase && automatic;
        if (kind == MessageKind.NOTE || kind == MessageKind.NOTICE) return inOwnCase;
        return recipients().allMatch(each -> each.equals(person.email()));
    }

    boolean isBy(Person person) {
        return fromEmail.equalsIgnoreCase(person.email());
    }

    private Stream<String> recipients() {
        return Stream.of(toList, ccList)
                .flatMap(String::lines)
                .map(line -> List.of(line.split("\t", 2)).get(0).toLowerCase(Locale.ROOT));
    }
}
