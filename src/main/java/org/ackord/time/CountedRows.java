package org.ackord.time;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Counted intervals cut at local midnights; by the week, month or year when there are more than a reader would follow. */
final class CountedRows {

    private static final int READABLE = 60;
    private static final List<Function<LocalDate, String>> COARSER = List.of(
            date -> "%d-W%02d"
                    .formatted(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
            date -> date.toString().substring(0, 7),
            date -> date.toString().substring(0, 4));

    private final ZoneId zone;

    private CountedRows(ZoneId zone) {
        this.zone = zone;
    }

    static List<Receipt.Counted> of(Stream<Span> counted, ZoneId zone) {
        return new CountedRows(zone).of(counted);
    }

    private List<Receipt.Counted> of(Stream<Span> counted) {
        var pieces = counted.flatMap(this::byDay).toList();
        var rows = pieces.stream()
                .map(piece -> row(dateOf(piece.from()).toString(), List.of(piece)))
                .toList();
        for (var period : COARSER) if (rows.size() > READABLE) rows = summarised(pieces, period);
        return rows;
    }

    private List<Receipt.Counted> summarised(List<Span> pieces, Function<LocalDate, String> period) {
        var rows = new ArrayList<Receipt.Counted>();
        pieces.stream()
                .collect(groupingBy(piece -> period.apply(dateOf(piece.from())), LinkedHashMap::new, toList()))
                .forEach((label, group) -> rows.add(row(label, group)));
        return rows;
    }

    private Receipt.Counted row(String period, List<Span> pieces) {
        var counted = pieces.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        long end = pieces.get(pieces.size() - 1).to();
        return new Receipt.Counted(period, local(pieces.get(0).from()), local(end), counted.toString());
    }

    private Stream<Span> byDay(Span span) {
        var days = Stream.<Span>builder();
        for (long at = span.from(); at < span.to(); ) {
            long midnight = Epoch.nanos(dateOf(at).plusDays(1).atStartOfDay(zone));
            days.add(new Span(at, Math.min(midnight, span.to())));
            at = midnight;
        }
        return days.build();
    }

    private LocalDate dateOf(long nanos) {
        return LocalDate.ofInstant(Epoch.instant(nanos), zone);
    }

    private String local(long nanos) {
        return ISO_OFFSET_DATE_TIME.format(Epoch.instant(nanos).atZone(zone));
    }
}
