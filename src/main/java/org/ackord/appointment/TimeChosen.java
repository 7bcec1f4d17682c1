package org.ackord.appointment;

import java.time.Instant;

/** A customer has chosen one of the times; published in the transaction that keeps the choice. */
public record TimeChosen(String offer, String businessKey, Instant startsAt) {}
