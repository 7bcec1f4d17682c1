package org.ackord.privacy;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every capability about a person. */
@Component
class People {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,253}");

    private final ObjectProvider<PersonalData> holders;

    People(ObjectProvider<PersonalData> holders) {
        this.holders = holders;
    }

    Person of(@Nullable String email) {
        if (email == null || !ADDRESS.matcher(email.strip()).matches())
            throw new FaultyInput("email", "give the address of one person, such as ann@northwind.example");
        var address = email.strip().toLowerCase(Locale.ROOT);
        var names = new HashSet<String>();
        var cases = new HashSet<String>();
        for (var holder : holders()) {
            names.addAll(holder.names(address));
            cases.addAll(holder.cases(address));
        }
        return new Person(address, Set.copyOf(names), Set.copyOf(cases));
    }

    List<PersonalData> holders() {
        return holders.orderedStream().toList();
    }

    Map<String, String> obstacles(Person person) {
        var found = new TreeMap<String, String>();
        holders().forEach(holder -> found.putAll(holder.obstacles(person)));
        return found;
    }

    /** Every address that we hold, with the earliest instant. */
    Map<String, Instant> addresses() {
        var all = new HashMap<String, Instant>();
        holders()
                .forEach(holder -> holder.addresses()
                        .forEach((email, since) -> all.merge(
                                email.toLowerCase(Locale.ROOT),
                                since,
                                (one, other) -> one.isBefore(other) ? one : other)));
        return all;
    }
}
