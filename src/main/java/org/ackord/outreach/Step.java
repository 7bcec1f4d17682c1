package org.ackord.outreach;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonValue;

/** A way to reach somebody. */
public enum Step {
    SLACK("Slack"),
    MAIL("mail"),
    LINKEDIN("LinkedIn"),
    PHONE_TEXT("text message"),
    PHONE_CALL("call");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    @JsonValue
    public String word() {
        return Words.of(this);
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** What somebody has to do who takes this step. */
    String todo() {
        return switch (this) {
            case SLACK, MAIL -> "";
            case LINKEDIN -> "Send a message on LinkedIn";
            case PHONE_TEXT -> "Send a text message";
            case PHONE_CALL -> "Call";
        };
    }

    /** Where to: what a person needs who takes this step. */
    String address(NewOutreach whom) {
        var known =
                switch (this) {
                    case SLACK -> whom.slackChannel();
                    case MAIL -> whom.email();
                    case LINKEDIN -> whom.linkedin();
                    case PHONE_TEXT, PHONE_CALL -> whom.phone();
                };
        return requireNonNullElse(known, "");
    }
}
