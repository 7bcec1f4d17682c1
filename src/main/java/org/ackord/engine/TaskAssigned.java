package org.ackord.engine;

/**
 * Somebody was given a task, by a model or by a person. Told in the transaction that does it.
 *
 * @param byThemselves whether they took it
 */
public record TaskAssigned(String taskId, String process, String caseKey, String userId, boolean byThemselves) {}
