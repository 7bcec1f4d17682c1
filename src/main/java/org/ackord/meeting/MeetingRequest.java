package org.ackord.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/meetings}, as it came, so that each faulty field can be named. */
record MeetingRequest(
        @Nullable String externalId,
        @JsonProperty("case") @Nullable String caseKey,
        @Nullable String subject,
        @Nullable String start,
        @Nullable String zone,
        @Nullable Integer minutes,
        @Nullable String host,
        @Nullable String link,
        @Nullable List<@Nullable DocumentRequest> agenda,
        @Nullable List<@Nullable AttendeeRequest> attendees) {

    record DocumentRequest(@Nullable String title, @Nullable String url) {}

    record AttendeeRequest(
            @Nullable String email,
            @Nullable String name,
            @Nullable String zone,
            @Nullable String language,
            @Nullable String slackChannel,
            @Nullable String linkedinUrl,
            @Nullable String phone,
            @Nullable String phoneKind) {}
}
