package org.ackord.insight;

import static java.util.Objects.requireNonNull;

import java.security.Principal;
import java.util.List;
import org.ackord.casework.Status;
import org.ackord.input.Faults;
import org.ackord.promise.PromiseLedger;
import org.ackord.time.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Cases as staff and other systems read them. */
@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
class CaseApi {

    record Page(int size, int number, long totalElements, long totalPages) {

        static Page of(int size, int number, long total) {
            return new Page(size, number, total, (total + size - 1) / size);
        }
    }

    record CaseList(List<CaseView> content, Page page) {}

    private static final int LARGEST_PAGE = 200;

    private final CaseSearch search;
    private final CaseViews views;
    private final CaseTrail trail;
    private final CaseWatchers watchers;
    private final PromiseLedger ledger;

    CaseApi(CaseSearch search, CaseViews views, CaseTrail trail, CaseWatchers watchers, PromiseLedger ledger) {
        this.search = search;
        this.views = views;
        this.trail = trail;
        this.watchers = watchers;
        this.ledger = ledger;
    }

    @GetMapping
    CaseList list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable Boolean breached,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        new Faults()
                .add(page < 0, "page", "starts at 0")
                .add(size < 1 || size > LARGEST_PAGE, "size", "goes from 1 to " + LARGEST_PAGE)
                .add(status != null && Status.of(status).isEmpty(), "status", "is not the status of any case")
                .add(
                        tier != null && !CaseSearch.TIERS.contains(tier),
                        "tier",
                        "is not one of " + String.join(", ", CaseSearch.TIERS))
                .add(
                        q != null && q.length() > CaseSearch.LONGEST_QUERY,
                        "q",
                        "is longer than " + CaseSearch.LONGEST_QUERY + " characters")
                .refuseIfAny();
        var words = q == null || q.isBlank() ? null : q;
        var query = new CaseSearch.Query(statusNamed(status), tier, product, breached, words);
        var hits = search.findAndCount(query, page, size);
        return new CaseList(views.of(hits.keys()), Page.of(size, page, hits.total()));
    }

    @GetMapping("/{key}")
    CaseView one(@PathVariable String key, Principal reader) {
        var view = views.withMessages(key);
        return view.with(
                trail.decisions(key),
                trail.links(key),
                watchers.of(key, view.consultant(), reader.getName()),
                trail.openQuestions(key, requireNonNull(view.messages())),
                trail.incidents(key),
                trail.meetings(key));
    }

    @GetMapping("/{key}/promises/{id}/receipt")
    Receipt receipt(@PathVariable String key, @PathVariable String id) {
        return ledger.receipt(key, id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "there is no promise %s of a case %s".formatted(id, key)));
    }

    private static @Nullable String statusNamed(@Nullable String word) {
        if (word == null) return null;
        return Status.of(word).orElseThrow().name();
    }
}
