package org.ackord.casework;

import org.ackord.promise.Party;
import org.springframework.stereotype.Component;

@Component
class AnswerCommercially extends AnswerTask {

    AnswerCommercially(SupportCases cases, Wording wording, Answering answering, BusinessHours hours) {
        super(cases, wording, answering, hours, Party.SC);
    }
}
