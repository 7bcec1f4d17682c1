package org.ackord.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ackord.casework.CaseChecks;
import org.ackord.engine.StepInput;
import org.ackord.input.Faults;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is said about incidents, the same on every way in, or refuses it with all its faults. */
@Component
class IncidentReader {

    static final int LONGEST_TEXT = 4000;
    static final int MOST_CASES = 1000;

    private static final int LONGEST_SERVICE = 100;
    private static final Duration OLDEST = Duration.ofDays(366);
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final List<String> FIELDS =
            List.of("severity", "service", "title", "text", "startedAt", "nextUpdateBy", "cases");
    private static final String NO_INSTANT = "is not an instant with an offset, such as 2026-06-05T16:30:00-04:00";

    private final CaseChecks checks;
    private final Clock clock;

    IncidentReader(CaseChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    NewIncident read(IncidentRequest said, @Nullable String hash) {
        var faults = new Faults();
        var externalId = said.externalId();
        faults.add(
                externalId != null && !EXTERNAL_ID.matcher(externalId).matches(),
                "externalId",
                "is not 1 to 200 visible ASCII characters without spaces");
        var incident = new NewIncident(
                externalId,
                externalId == null ? null : hash,
                severity(faults, said.severity()),
                line(faults, "service", said.service(), LONGEST_SERVICE),
                line(faults, "title", said.title(), 250),
                checks.text(faults, said.text(), LONGEST_TEXT).strip(),
                startedAt(faults, said.startedAt()),
                nextUpdateBy(faults, said.nextUpdateBy()),
                cases(faults, said.cases()));
        faults.refuseIfAny();
        return incident;
    }

    /** From the variables of a start in Tasklist or by engine REST; cases as keys with commas or spaces between. */
    NewIncident read(StepInput in) {
        var faults = new Faults();
        in.given().stream()
                .filter(name -> !FIELDS.contains(name))
                .sorted()
                .forEach(name -> faults.add(true, name, "is unknown; an incident is declared with " + FIELDS));
        var cases = in.take("cases", faults);
        var said = new IncidentRequest(
                null,
                in.take("severity", faults),
                in.take("service", faults),
                in.take("title", faults),
                in.take("text", faults),
                in.take("startedAt", faults),
                in.take("nextUpdateBy", faults),
                cases == null ? List.of() : keys(cases));
        faults.refuseIfAny();
        return read(said, null);
    }

    static List<@Nullable String> keys(String typed) {
        return List.of(typed.strip().split("[,;\\s]+")).stream()
                .filter(key -> !key.isEmpty())
                .<@Nullable String>map(key -> key)
                .toList();
    }

    String text(@Nullable String text) {
        var faults = new Faults();
        var checked = checks.text(faults, text, LONGEST_TEXT);
        faults.refuseIfAny();
        return checked.strip();
    }

    /** @throws FaultyInput when it is missing, or no time in the coming year */
    Instant nextUpdate(String field, @Nullable Instant at) {
        if (at == null) throw new FaultyInput(field, "is missing; say until when customers hear of you again");
        var faults = new Faults();
        checkAhead(faults, field, at);
        faults.refuseIfAny();
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    Instant nextUpdate(String field, @Nullable String at) {
        var faults = new Faults();
        var instant = at == null || at.isBlank() ? null : instant(faults, field, at);
        faults.refuseIfAny();
        return nextUpdate(field, instant);
    }

    List<String> cases(Faults faults, @Nullable List<@Nullable String> cases) {
        if (cases == null) return List.of();
        faults.add(cases.size() > MOST_CASES, "cases", "names more than %d".formatted(MOST_CASES));
        faults.add(cases.stream().anyMatch(Objects::isNull), "cases", "holds a null");
        return cases.stream().flatMap(Stream::ofNullable).toList();
    }

    private String severity(Faults faults, @Nullable String severity) {
        faults.add(severity == null || severity.isBlank(), "severity", "is missing; say S1, S2, S3 or S4");
        return Objects.requireNonNullElse(checks.severity(faults, severity), "");
    }

    private static String line(Faults faults, String field, @Nullable String said, int longest) {
        var line = said == null ? "" : said.strip();
        faults.add(line.isEmpty(), field, "is missing");
        faults.add(line.length() > longest, field, "is longer than %d characters".formatted(longest));
        faults.add(
                line.codePoints()
                        .anyMatch(point -> Character.isISOControl(point) || point == 0x2028 || point == 0x2029),
                field,
                "holds a line break or another control character");
        faults.add(
                line.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE),
                field,
                "holds half a character (a surrogate without its pair)");
        return line;
    }

    private Instant startedAt(Faults faults, @Nullable String said) {
        if (said == null || said.isBlank()) return clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var at = instant(faults, "startedAt", said);
        if (at.equals(Instant.EPOCH)) return at;
        faults.add(at.isAfter(clock.instant()), "startedAt", "lies in the future");
        faults.add(at.isBefore(clock.instant().minus(OLDEST)), "startedAt", "lies more than a year back");
        return at;
    }

    private @Nullable Instant nextUpdateBy(Faults faults, @Nullable String said) {
        if (said == null || said.isBlank()) return null;
        var at = instant(faults, "nextUpdateBy", said);
        if (!at.equals(Instant.EPOCH)) checkAhead(faults, "nextUpdateBy", at);
        return at;
    }

    private void checkAhead(Faults faults, String field, Instant at) {
        var now = clock.instant();
        faults.add(!at.isAfter(now.plusSeconds(1)), field, "is %s; the next update lies in the future".formatted(at));
        faults.add(
                at.isAfter(now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant()),
                field,
                "lies more than a year ahead");
    }

    private static Instant instant(Faults faults, String field, String said) {
        try {
            return OffsetDateTime.parse(said.strip()).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException notAnInstant) {
            faults.add(true, field, NO_INSTANT);
            return Instant.EPOCH;
        }
    }
}
