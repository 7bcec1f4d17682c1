package org.ackord.correspondence;

import static java.util.Objects.requireNonNull;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

@Component
class DeliverMail extends CaseStep {

    private final Delivery delivery;

    DeliverMail(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    protected Outcome perform(StepInput in) {
        return delivery.deliver(requireNonNull(in.text(Outbox.MESSAGE), "the instance names no message"))
                .<Outcome>map(refusal -> new Outcome.Problem("Err_MailRefused", refusal))
                .orElseGet(Outcome::done);
    }
}
