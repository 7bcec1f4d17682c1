package org.ackord.engine.guard;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ackord.engine.CaseStep;
import org.ackord.engine.CaseTask;
import org.ackord.engine.DueDates;
import org.ackord.engine.Facts;
import org.ackord.engine.ModelRule;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.engine.TaskInput;
import org.ackord.engine.Vocabulary;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** An engine in memory with all the locks and a small vocabulary: step {@code remind}, task {@code reply}, bean {@code ledger}. */
final class Locked {

    final List<Object> news = new ArrayList<>();
    final ProcessEngine engine;

    @DueDates("remindAt")
    static final class Remind extends CaseStep {
        @Override
        protected Outcome perform(StepInput in) {
            return Outcome.done();
        }
    }

    static final class Reply extends CaseTask {
        @Override
        protected Facts complete(TaskInput in) {
            return new Facts();
        }
    }

    @Vocabulary
    public static class Ledger {
        public Date dueAt(String caseKey) {
            return Date.from(Instant.EPOCH);
        }

        public @Nullable Date openDueAt(String caseKey) {
            return null;
        }
    }

    static final class NoFriday implements ModelRule {
        @Override
        public Optional<String> faultIn(Cell cell) {
            return cell.word().filter("friday"::equals).map(day -> "never on a friday");
        }
    }

    Locked(Engines engines, String name) {
        Map<String, Object> beans = Map.of("remind", new Remind(), "reply", new Reply(), "ledger", new Ledger());
        var factory = new StaticListableBeanFactory(new HashMap<>(beans));
        factory.addBean("rule", new NoFriday());
        var locks = new EngineLocks(new HashMap<>(beans), factory, news::add, Clock.systemUTC());
        engine = engines.with(name, locks::putOn);
    }
}
