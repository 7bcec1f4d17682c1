package org.ackord.correspondence;

/**
 * What a mail is, and why we think so.
 *
 * @param reason in words that a colleague understands, for the decision log
 */
public record Judgement(MailNature nature, String reason) {

    public boolean isPersonal() {
        return nature == MailNature.PERSONAL;
    }
}
