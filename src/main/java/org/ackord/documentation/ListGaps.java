package org.ackord.documentation;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Closes a list: the gaps of its week, and whatever was left over, are worked on now. What is noted from then on is for the next list. */
@Component
class ListGaps extends CaseStep {

    private final ListRows lists;
    private final GapRows gaps;
    private final Weeks weeks;
    private final ProductOwners owners;
    private final GapWords words;

    ListGaps(ListRows lists, GapRows gaps, Weeks weeks, ProductOwners owners, GapWords words) {
        this.lists = lists;
        this.gaps = gaps;
        this.weeks = weeks;
        this.owners = owners;
        this.words = words;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var list = lists.find(in.caseKey()).orElseThrow();
        gaps.take(list.key(), list.product(), weeks.end(list.monday()));
        var owner = owners.of(list.product());
        var dueAt = weeks.dueAt();
        lists.close(list.key(), owner, weeks.now(), dueAt, weeks.firstReminder(dueAt));
        return Outcome.done(new Facts()
                .with("anyGaps", !gaps.of(list.key()).isEmpty())
                .with("owner", owner)
                .with("headline", words.headline(list))
                .with("gaps", words.of(list.key())));
    }
}
