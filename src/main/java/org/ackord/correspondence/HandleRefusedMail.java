package org.ackord.correspondence;

import static java.util.Objects.requireNonNull;

import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Component;

@Component
class HandleRefusedMail extends CaseTask {

    private final Delivery delivery;

    HandleRefusedMail(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var retry = in.takeFlag("retry");
        var address = in.take("address");
        if (retry == null) throw new FaultyInput("retry", "is missing; say true to send the mail again, or false");
        var instead = address == null ? null : Address.of("address", address, null);
        if (retry)
            delivery.queueAgain(requireNonNull(in.fact(Outbox.MESSAGE), "the instance names no message"), instead);
        return new Facts().with("retry", retry);
    }
}
