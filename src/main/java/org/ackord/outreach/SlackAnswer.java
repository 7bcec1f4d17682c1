package org.ackord.outreach;

import java.time.Duration;

/** What became of a message to Slack. */
sealed interface SlackAnswer {

    /** Slack has it. */
    record Posted() implements SlackAnswer {}

    /** Slack has too much to do, and said for how long (429, Retry-After). */
    record Busy(Duration time) implements SlackAnswer {}

    /** Nobody knows whether it arrived, or Slack is in trouble: to be tried again. */
    record Trouble(String reason) implements SlackAnswer {}

    /** It will never be taken. */
    record Refused(String reason) implements SlackAnswer {}
}
