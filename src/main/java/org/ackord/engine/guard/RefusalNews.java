package org.ackord.engine.guard;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ackord.engine.ModelsRefused;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/** Tells of each deployment that was refused, by whichever lock, by the engine itself, or for want of a right. */
final class RefusalNews extends CommandInterceptor {

    private final Consumer<Object> listeners;
    private final Supplier<IdentityService> identity;
    private final Clock clock;

    RefusalNews(Consumer<Object> listeners, Supplier<IdentityService> identity, Clock clock) {
        this.listeners = listeners;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException refusal) {
            if (command instanceof DeployCmd) listeners.accept(news(refusal));
            throw refusal;
        }
    }

    private ModelsRefused news(ProcessEngineException refusal) {
        var reports = refusal instanceof ParseException faults ? faults.getResorceReports() : List.<ResourceReport>of();
        var faults = reports.stream()
                .flatMap(report -> report.getErrors().stream())
                .map(Problem::getMessage)
                .toList();
        return new ModelsRefused(
                user(),
                reports.stream().map(ResourceReport::getResourceName).toList(),
                faults.isEmpty() ? List.of(Objects.toString(refusal.getMessage(), "")) : faults,
                clock.instant());
    }

    private @Nullable String user() {
        var person = identity.get().getCurrentAuthentication();
        return person == null ? null : person.getUserId();
    }
}
