package org.ackord.documentation;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.ackord.casework.StaffNotices;
import org.ackord.correspondence.Correspondence;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/**
 * What became of each gap stands on the record of its case from now on, and whoever noted it or has the case gets a mail, so that they can
 * tell the customer. Who did it knows already.
 */
@Component
class TellWhoNotedGaps extends CaseStep {

    private final ListRows lists;
    private final GapRows gaps;
    private final Cases cases;
    private final StaffNotices notices;
    private final Correspondence correspondence;

    TellWhoNotedGaps(ListRows lists, GapRows gaps, Cases cases, StaffNotices notices, Correspondence correspondence) {
        this.lists = lists;
        this.gaps = gaps;
        this.cases = cases;
        this.notices = notices;
        this.correspondence = correspondence;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var list = lists.find(in.caseKey()).orElseThrow();
        gaps.of(list.key()).forEach(gap -> tell(list, gap));
        return Outcome.done();
    }

    private void tell(GapList list, Gap gap) {
        var about = cases.find(gap.caseKey()).orElseThrow();
        var isDocumented = gap.state() == Gap.State.DOCUMENTED;
        var answer = requireNonNullElse(isDocumented ? list.pages() : list.reason(), "");
        var by = requireNonNull(list.doneBy(), "the list is not done");
        correspondence.note(about.key(), by, note(gap.text(), answer, isDocumented));
        notices.tell(
                about.key(),
                isDocumented ? "gap-documented" : "gap-declined",
                whoWantsToKnow(gap, about, by),
                List.of(),
                Map.of("gap", gap.text(), "text", answer));
    }

    private static String note(String gap, String answer, boolean isDocumented) {
        return isDocumented
                ? "Documented now: %s%nRead it here: %s".formatted(gap, answer)
                : "Will not be documented: %s%nWhy: %s".formatted(gap, answer);
    }

    private static List<String> whoWantsToKnow(Gap gap, CaseRecord about, String by) {
        return Stream.of(gap.notedBy(), about.owner())
                .filter(Objects::nonNull)
                .filter(user -> !user.equals(by))
                .distinct()
                .toList();
    }
}
