package org.ackord.correspondence;

import java.util.Date;
import org.ackord.correspondence.RawMail.Place;
import org.jspecify.annotations.Nullable;

/**
 * An unread mail on the server.
 *
 * @param size as the server tells it (RFC822.SIZE)
 */
record Unseen(Place place, long size, @Nullable Date internalDate) {

    long uid() {
        return place.uid();
    }
}
