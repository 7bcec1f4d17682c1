package org.ackord.linktest;

import java.net.UnknownHostException;

/** A name leads, perhaps among others, to an address that is not public. */
final class NotPublic extends UnknownHostException {

    NotPublic(String host) {
        super(host);
    }
}
