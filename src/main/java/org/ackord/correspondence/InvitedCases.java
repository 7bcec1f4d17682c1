package org.ackord.correspondence;

import java.util.Optional;

/** Which case an invitation of ours belongs to; told by whoever sends them. */
public interface InvitedCases {

    /** @param uid of the invitation, as an answer to it names it */
    Optional<String> caseOf(String uid);
}
