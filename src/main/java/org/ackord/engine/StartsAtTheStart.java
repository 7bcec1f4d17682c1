package org.ackord.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Nobody but an administrator starts a process in its midst: what the first steps check would go unchecked. */
final class StartsAtTheStart extends CommandInterceptor {

    private final Supplier<IdentityService> identity;

    StartsAtTheStart(Supplier<IdentityService> identity) {
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof StartProcessInstanceAtActivitiesCmd && isSomebodyUsual())
            throw new FormFieldValidationException(
                    null, "startInstructions: are for administrators; start at the start");
        return next.execute(command);
    }

    private boolean isSomebodyUsual() {
        var user = identity.get().getCurrentAuthentication();
        return user != null
                && (user.getGroupIds() == null || !user.getGroupIds().contains(Groups.ADMINS));
    }
}
