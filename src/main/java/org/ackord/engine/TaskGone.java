package org.ackord.engine;

/** A task was completed, or its process went on without it. Told in the transaction that does it. */
public record TaskGone(String taskId) {}
