package org.ackord.correspondence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Which templates there are, who reads them, and what the code gives to each: {@code mail/values.properties}. */
@Component
class TemplateValues {

    /** @param always the values that every mail has, {@code all} with those that may be missing */
    record Needs(boolean isForCustomers, Set<String> always, Set<String> all) {}

    private static final String CUSTOMER = "customer.";
    private static final String CANNED = "canned";

    private final Map<String, Needs> templates = new TreeMap<>();

    TemplateValues(BuiltInTexts texts) {
        Words.read(texts.find("values.properties").orElseThrow())
                .forEach((key, values) ->
                        templates.put(key.substring(key.indexOf('.') + 1), needs(key, List.of(values.split("\\s+")))));
    }

    /** Those of whole mails. */
    List<String> templates() {
        return templates.keySet().stream().filter(name -> !name.equals(CANNED)).toList();
    }

    /** @throws FaultyText when there is no such template */
    Needs of(String template) {
        var needs = templates.get(template.startsWith(CannedAnswers.FOLDER) ? CANNED : template);
        if (needs == null) throw new FaultyText("takes the place of no mail; there are " + templates());
        return needs;
    }

    private static Needs needs(String key, List<String> values) {
        var always = new HashSet<String>();
        var all = new HashSet<>(Set.of("reply", "tag"));
        for (var value : values) {
            all.add(value.replace("?", ""));
            if (!value.endsWith("?")) always.add(value);
        }
        return new Needs(key.startsWith(CUSTOMER), always, all);
    }
}
