package org.ackord.insight;

import java.util.List;
import org.ackord.casework.CaseLink;
import org.ackord.casework.CaseLinks;
import org.ackord.correspondence.Decision;
import org.ackord.correspondence.DecisionLog;
import org.ackord.correspondence.MessageView;
import org.ackord.correspondence.OpenQuestions;
import org.ackord.incident.CaseIncident;
import org.ackord.incident.CaseIncidents;
import org.ackord.meeting.MeetingView;
import org.ackord.meeting.Meetings;
import org.springframework.stereotype.Component;

/** How the mails of a case came to be where they are, which cases and meetings belong to it, and what has no answer yet. */
@Component
class CaseTrail {

    private final DecisionLog log;
    private final CaseLinks links;
    private final OpenQuestions questions;
    private final CaseIncidents incidents;
    private final Meetings meetings;

    CaseTrail(DecisionLog log, CaseLinks links, OpenQuestions questions, CaseIncidents incidents, Meetings meetings) {
        this.log = log;
        this.links = links;
        this.questions = questions;
        this.incidents = incidents;
        this.meetings = meetings;
    }

    List<MeetingView> meetings(String caseKey) {
        return meetings.ofCase(caseKey);
    }

    List<Decision> decisions(String caseKey) {
        return log.of(caseKey);
    }

    List<String> openQuestions(String caseKey, List<MessageView> messages) {
        return questions.of(caseKey, messages);
    }

    List<CaseIncident> incidents(String caseKey) {
        return incidents.of(caseKey);
    }

    List<CaseLink> links(String caseKey) {
        return links.of(caseKey);
    }
}
