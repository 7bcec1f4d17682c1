package org.ackord.appointment;

import org.jspecify.annotations.Nullable;

/**
 * None of the times suits the customer; published in the transaction that keeps the answer.
 *
 * @param wish in the customer's words, null when they said nothing
 */
public record NoTimeFits(
        String offer, String businessKey, @Nullable String wish) {}
