package org.ackord.logging;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;
import org.springframework.core.env.Environment;

/**
 * Takes mail addresses out of JSON lines: libraries and databases quote them in what they throw ("Invalid Addresses",
 * "Duplicate entry"). For plain lines {@code logging.pattern.console} does the same.
 */
final class NoAddresses implements StructuredLoggingJsonMembersCustomizer<Object> {

    private final Pattern address;

    NoAddresses(Environment environment) {
        address = Pattern.compile(environment.getRequiredProperty("ackord.logging.address"));
    }

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, this::without));
    }

    private String without(String text) {
        return address.matcher(text).replaceAll("(address)");
    }
}
