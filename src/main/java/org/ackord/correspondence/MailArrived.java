package org.ackord.correspondence;

/**
 * A mail arrived and belongs nowhere yet. Published within the transaction that marks the raw mail as filed, to exactly one
 * listener, which opens a case or joins one: either both happen or the mail is set aside for a person.
 */
public record MailArrived(InboundMail mail) {}
