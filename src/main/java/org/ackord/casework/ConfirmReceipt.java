package org.ackord.casework;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Whoever opens a case by mail hears at once that it arrived. A machine says so, so it keeps no promise (R3, R4). */
@Component
class ConfirmReceipt extends CaseStep {

    private final SupportCases cases;
    private final MailReceipts receipts;

    ConfirmReceipt(SupportCases cases, MailReceipts receipts) {
        this.cases = cases;
        this.receipts = receipts;
    }

    @Override
    protected Outcome perform(StepInput in) {
        receipts.confirm(cases.of(in.caseKey()));
        return Outcome.done();
    }
}
