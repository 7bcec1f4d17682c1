package org.ackord.documentation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the documentation lacks, the newest first. */
@RestController
@RequestMapping(path = "/api/documentation-gaps", produces = MediaType.APPLICATION_JSON_VALUE)
class GapApi {

    record GapView(
            String caseKey,
            @Nullable String product,
            String text,
            String notedBy,
            Instant notedAt,
            Gap.State state,
            @Nullable String list,
            @Nullable Integer number) {

        static GapView of(Gap gap) {
            return new GapView(
                    gap.caseKey(),
                    gap.product().isEmpty() ? null : gap.product(),
                    gap.text(),
                    gap.notedBy(),
                    gap.notedAt(),
                    gap.state(),
                    gap.listKey(),
                    gap.listKey() == null ? null : gap.number());
        }
    }

    record GapPage(List<GapView> content) {}

    private static final int MOST = 200;

    private final GapRows gaps;

    GapApi(GapRows gaps) {
        this.gaps = gaps;
    }

    /** @param list key of a list: its gaps alone */
    @GetMapping
    GapPage newest(
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String list) {
        var found = gaps.newest(product, state(state), list, MOST);
        return new GapPage(found.stream().map(GapView::of).toList());
    }

    private static Gap.@Nullable State state(@Nullable String word) {
        if (word == null) return null;
        return Stream.of(Gap.State.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new FaultyInput(
                        "state", "is '%s'; say one of %s".formatted(word, List.of(Gap.State.values()))));
    }
}
