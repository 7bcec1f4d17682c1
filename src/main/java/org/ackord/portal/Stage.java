package org.ackord.portal;

import org.ackord.casework.CaseRecord;

/** Where a case stands and what happens next, in a customer's words. */
enum Stage {
    RECEIVED("We have your message", "Somebody reads your message and writes to you."),
    IN_WORK("We are working on it", "We go on working on your case and write to you with news."),
    WAITING("We are waiting for your answer", "Please reply to our last mail, and we go on. We will remind you."),
    ANSWERED("We believe it is solved", "Your consultant asks you whether you have everything that you need."),
    RESOLVED("It is resolved", "If anything is still open, reply to our last mail, and we take it up again."),
    CLOSED("It is closed", "If you need us again, reply to our last mail: a new case goes on from this one."),
    DISMISSED("We closed it without an answer", "If that was a mistake, reply to our last mail or write to us anew."),
    WITHDRAWN("It was withdrawn", "Nothing more happens here. If you need us again, just write to us.");

    private final String state;
    private final String next;

    Stage(String state, String next) {
        this.state = state;
        this.next = next;
    }

    static Stage of(CaseRecord about) {
        return switch (about.status()) {
            case OPEN -> about.nature() == null ? RECEIVED : IN_WORK;
            case WAITING -> WAITING;
            case ANSWERED -> ANSWERED;
            case RESOLVED -> RESOLVED;
            case CLOSED -> CLOSED;
            case DISMISSED -> DISMISSED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    String state() {
        return state;
    }

    String next() {
        return next;
    }
}
