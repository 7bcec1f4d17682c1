package org.ackord.correspondence;

/**
 * Where a message came from that a person sent by mail.
 *
 * @param sender the first address in {@code From}: the only one that automatic mail may go to
 * @param isTooLarge only the beginning of the mail was taken
 */
public record MailOrigin(Address sender, boolean isTooLarge) {}
