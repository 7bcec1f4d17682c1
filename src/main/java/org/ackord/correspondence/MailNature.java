package org.ackord.correspondence;

/** What a mail is. Only a person's mail opens or moves anything (C5). */
public enum MailNature {
    PERSONAL,
    AUTOMATIC
}
