package org.ackord.meeting;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.linktest.LinkTest;
import org.springframework.stereotype.Component;

/** Opens the link of the meeting as a guest would (R20). */
@Component
class TestLink extends CaseStep {

    private final MeetingTable meetings;
    private final LinkTest links;
    private final LinkFindings findings;

    TestLink(MeetingTable meetings, LinkTest links, LinkFindings findings) {
        this.meetings = meetings;
        this.links = links;
        this.findings = findings;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var key = MeetingFacts.key(in);
        var link = meetings.of(key).link();
        if (link != null) findings.keep(key, links.test(link));
        return Outcome.done();
    }
}
