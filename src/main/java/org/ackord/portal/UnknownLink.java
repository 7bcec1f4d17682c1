package org.ackord.portal;

/**
 * Nobody made this address, or it opens another page, or what it showed is no more. All of that looks the same from outside,
 * so that nobody learns anything by trying.
 */
public final class UnknownLink extends RuntimeException {

    public UnknownLink() {
        super("there is no such page", null, false, false);
    }
}
