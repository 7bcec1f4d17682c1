package org.ackord.correspondence;

/**
 * So much automatic mail went to one customer's address that further ones are withheld; published once an hour at most, within
 * the transaction of the first that was.
 *
 * @param reason in words that a colleague understands
 */
public record AutomaticMailStopped(String caseKey, String reason) {}
