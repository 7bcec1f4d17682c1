package org.ackord.correspondence;

/**
 * The mail server could not take a mail for now. Carries no cause on purpose: the engine keeps stack traces of failed jobs,
 * and those of mail servers name people's addresses (R37).
 */
class MailNotDelivered extends RuntimeException {

    MailNotDelivered(String messageId, String reason) {
        super("Mail %s was not delivered: %s".formatted(messageId, reason));
    }
}
