package org.ackord.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.ackord.casework.CaseLink;
import org.ackord.casework.Status;
import org.ackord.correspondence.Decision;
import org.ackord.correspondence.MessageView;
import org.ackord.incident.CaseIncident;
import org.ackord.meeting.MeetingView;
import org.ackord.promise.Promise;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything around it; in lists without its messages.
 *
 * @param openQuestions what the customer asked and has no answer to (R11)
 * @param incidents that it belongs to, so that whoever answers sees how they stand (R24)
 * @param meetings the latest first
 * @param now the clock here when this was read, which the time left until a promise is due is told by
 * @param zone of the support calendar, so that readers elsewhere see both
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        String key,
        Status status,
        String subject,
        @Nullable String nature,
        String tier,
        @Nullable String severity,
        @Nullable String product,
        String channel,
        @Nullable String owner,
        @Nullable String consultant,
        CustomerView customer,
        Instant receivedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable String follows,
        @Nullable String externalId,
        @Nullable String statusUrl,
        Instant now,
        String zone,
        List<Promise> promises,
        @Nullable List<MessageView> messages,
        @Nullable List<Decision> decisions,
        @Nullable List<CaseLink> links,
        @Nullable List<CaseWatchers.Watcher> watchers,
        @Nullable List<String> openQuestions,
        @Nullable List<CaseIncident> incidents,
        @Nullable List<MeetingView> meetings) {

    CaseView with(
            List<Decision> itsDecisions,
            List<CaseLink> itsLinks,
            List<CaseWatchers.Watcher> itsWatchers,
            List<String> questions,
            List<CaseIncident> itsIncidents,
            List<MeetingView> itsMeetings) {
        return new CaseView(
                key,
                status,
                subject,
                nature,
                tier,
                severity,
                product,
                channel,
                owner,
                consultant,
                customer,
                receivedAt,
                resolvedAt,
                closedAt,
                follows,
                externalId,
                statusUrl,
                now,
                zone,
                promises,
                messages,
                itsDecisions,
                itsLinks,
                itsWatchers,
                questions,
                itsIncidents,
                itsMeetings);
    }

    /**
     * @param openCases of the same customer, besides this one; missing in lists, as the last survey is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CustomerView(
            String name,
            String email,
            @Nullable String contactName,
            @Nullable List<OtherCase> openCases,
            @Nullable LastSurvey lastSurvey) {}

    record OtherCase(String key, String subject, Status status) {}

    /** @param csat 1 to 5 */
    record LastSurvey(String caseKey, int csat, Instant answeredAt) {}
}
