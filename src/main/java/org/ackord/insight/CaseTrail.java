package org.ackord.insight;

import java.util.List;
import org.ackord.casework.CaseLink;
import org.ackord.casework.CaseLinks;
import org.ackord.correspondence.Decision;
import org.ackord.correspondence.DecisionLog;
import org.springframework.stereotype.Component;

/** How the mails of a case came to be where they are, and which cases belong together. */
@Component
class CaseTrail {

    private final DecisionLog log;
    private final CaseLinks links;

    CaseTrail(DecisionLog log, CaseLinks links) {
        this.log = log;
        this.links = links;
    }

    List<Decision> decisions(String caseKey) {
        return log.of(caseKey);
    }

    List<CaseLink> links(String caseKey) {
        return links.of(caseKey);
    }
}
