package org.ackord.documentation;

import static java.util.stream.Collectors.toCollection;

import java.util.TreeSet;
import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.springframework.stereotype.Component;

/** The documentation says it now, or somebody has decided why it does not. */
@Component
class UpdateDocumentation extends CaseTask {

    private final ListRows lists;
    private final GapRows gaps;
    private final Weeks weeks;

    UpdateDocumentation(ListRows lists, GapRows gaps, Weeks weeks) {
        this.lists = lists;
        this.gaps = gaps;
        this.weeks = weeks;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var key = in.caseKey();
        var numbers = gaps.of(key).stream().map(Gap::number).collect(toCollection(TreeSet::new));
        var update = Update.read(in, numbers);
        lists.done(key, weeks.now(), in.by(), update.pages(), update.reason());
        gaps.settle(key, update.declined());
        return new Facts().with("gaps", (String) null);
    }
}
