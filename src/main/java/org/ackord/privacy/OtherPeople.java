package org.ackord.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Takes the addresses of others out of a person's copy (GDPR, article 15(4)): all but the person's own, our own, and those of
 * the person's company, which is the same mail domain unless anyone can have a mailbox there.
 */
final class OtherPeople {

    static final String REDACTED = "[redacted]";

    private static final Pattern ADDRESS = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@([\\w-]+(?:\\.[\\w-]+)+)");
    private static final Set<String> FREEMAIL = freemail();

    private final String own;
    private final Set<String> shownDomains;

    OtherPeople(Person person, String ourDomain) {
        this.own = person.email();
        this.shownDomains = domains(person, ourDomain);
    }

    private static Set<String> domains(Person person, String ourDomain) {
        var shown = new HashSet<>(Set.of(ourDomain));
        if (!FREEMAIL.contains(person.domain())) shown.add(person.domain());
        return shown;
    }

    String removed(String text) {
        return ADDRESS.matcher(text).replaceAll(found -> isShown(found.group(), found.group(1)) ? "$0" : REDACTED);
    }

    private boolean isShown(String address, String domain) {
        return address.equalsIgnoreCase(own) || shownDomains.contains(domain.toLowerCase(Locale.ROOT));
    }

    private static Set<String> freemail() {
        try {
            return new ClassPathResource("rules/freemail.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
