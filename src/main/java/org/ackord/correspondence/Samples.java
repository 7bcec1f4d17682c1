package org.ackord.correspondence;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Values to try a template with: {@code mail/<language>/samples.properties}. */
@Component
class Samples {

    private final BuiltInTexts texts;
    private final TemplateValues values;

    Samples(BuiltInTexts texts, TemplateValues values) {
        this.texts = texts;
        this.values = values;
    }

    /** Everything that a mail of this template may say. */
    Map<String, Object> full(String template, String language) {
        return only(values.of(template).all(), language);
    }

    /** No more than every mail of this template has. */
    Map<String, Object> minimal(String template, String language) {
        return only(values.of(template).always(), language);
    }

    private Map<String, Object> only(Set<String> names, String language) {
        var content = texts.find(language + "/samples.properties")
                .or(() -> texts.find(Languages.ENGLISH + "/samples.properties"))
                .orElseThrow();
        var samples = new HashMap<String, Object>();
        Words.read(content).forEach((name, sample) -> samples.put(name, typed(sample)));
        samples.keySet().retainAll(names);
        return samples;
    }

    private static Object typed(String sample) {
        if (sample.startsWith("@")) return new Word(sample.substring(1));
        return sample.matches("\\d{4}-.*\\[.*]") ? ZonedDateTime.parse(sample) : sample;
    }
}
