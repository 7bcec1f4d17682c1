package org.ackord.correspondence;

/** A mail that no case can be made of; it is set aside for a person, with the reason. */
class UnusableMail extends RuntimeException {

    UnusableMail(String reason) {
        super(reason);
    }
}
