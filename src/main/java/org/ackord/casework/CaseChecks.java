package org.ackord.casework;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ackord.correspondence.Address;
import org.ackord.directory.Directory;
import org.ackord.input.Faults;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks of a new case, the same on every way in. Each adds its fault, so that a sender is told all of them at once. */
@Component
public class CaseChecks {

    public static final String DEFAULT_CHANNEL = "web";
    public static final int LONGEST_TEXT = 100_000;

    private static final int LONGEST_SUBJECT = 250;
    private static final Set<String> CHANNELS = Set.of("mail", "web", "phone", "chat");
    private static final Set<String> SEVERITIES = Set.of("S1", "S2", "S3", "S4");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}\\s]+");
    private static final Pattern LINE_OR_CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    private final Directory directory;

    CaseChecks(Directory directory) {
        this.directory = directory;
    }

    public Optional<Address> address(Faults faults, String field, @Nullable String email, @Nullable String name) {
        if (email == null || isBlank(email)) {
            faults.add(true, field, "is missing; give the e-mail address of the customer");
            return Optional.empty();
        }
        try {
            return Optional.of(Address.of(field, email, name));
        } catch (FaultyInput refused) {
            refused.faults().forEach(fault -> faults.add(true, fault.field(), fault.remedy()));
            return Optional.empty();
        }
    }

    public String subject(Faults faults, @Nullable String subject) {
        faults.add(isBlank(subject), "subject", "is missing or holds nothing that can be read");
        if (subject == null) return "";
        faults.add(
                LINE_OR_CONTROL.matcher(subject).find(), "subject", "holds a line break or another control character");
        faults.addUnlessText("subject", subject);
        faults.add(subject.length() > LONGEST_SUBJECT, "subject", "is longer than " + LONGEST_SUBJECT + " characters");
        return subject.strip();
    }

    public String text(Faults faults, @Nullable String text, int longest) {
        faults.add(isBlank(text), "text", "is missing or holds nothing that can be read");
        if (text == null) return "";
        faults.add(text.length() > longest, "text", "is longer than " + longest + " characters");
        faults.addUnlessText("text", text);
        return text;
    }

    public @Nullable String product(Faults faults, @Nullable String product) {
        if (product == null || product.isBlank()) return null;
        var known = product.length() <= 60 && directory.product(product).isPresent();
        faults.add(!known, "product", "is no product of ours");
        return product;
    }

    public @Nullable String severity(Faults faults, @Nullable String severity) {
        if (severity == null || severity.isBlank()) return null;
        faults.add(!SEVERITIES.contains(severity), "severity", "is not one of S1, S2, S3, S4");
        return severity;
    }

    public String channel(Faults faults, @Nullable String channel) {
        if (channel == null) return DEFAULT_CHANNEL;
        faults.add(!CHANNELS.contains(channel), "channel", "is not one of mail, web, phone, chat");
        return channel;
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || INVISIBLE.matcher(value).replaceAll("").isEmpty();
    }
}
