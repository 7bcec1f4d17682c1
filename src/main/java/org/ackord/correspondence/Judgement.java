package org.ackord.correspondence;

/**
 * What a mail is, and why we think so.
 *
 * @param reason in words that a colleague understands, for the decision log
 */
public record Judgement(MailNature nature, String reason) {

    /** A person wrote it, or vouches for it. */
    public boolean isPersonal() {
        return nature == MailNature.PERSONAL || nature == MailNature.LET_IN;
    }

    /** What a person says of a mail that looks like one of ours stands (C5). */
    Judgement released() {
        return nature == MailNature.OWN_MAIL
                ? new Judgement(MailNature.LET_IN, "a person let it in though it looks like our own")
                : this;
    }
}
