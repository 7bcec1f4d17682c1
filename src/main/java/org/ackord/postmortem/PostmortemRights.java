package org.ackord.postmortem;

import org.ackord.directory.Directory;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Component;

/** Everybody reads; the owner, leads and managers write; leads and managers begin, review and publish. */
@Component
class PostmortemRights {

    private final Directory directory;
    private final PostmortemRows rows;

    PostmortemRights(Directory directory, PostmortemRows rows) {
        this.directory = directory;
        this.rows = rows;
    }

    boolean leads(String userId) {
        return directory.isLeading(userId);
    }

    boolean mayWrite(String key, String userId) {
        return leads(userId)
                || rows.find(key).filter(about -> about.owner().equals(userId)).isPresent();
    }

    void requireWriter(String key, String userId) {
        if (rows.find(key).isEmpty()) throw new UnknownPostmortem(key);
        if (!mayWrite(key, userId)) throw new FaultyInput("postmortem", "is written by its owner, a lead or a manager");
    }

    void requireReviewer(String userId) {
        if (!leads(userId)) throw new FaultyInput("accepted", "is for leads and managers to say");
    }

    void requireLead(String userId) {
        if (!leads(userId)) throw new FaultyInput("title", "a lead or a manager begins a postmortem");
    }

    boolean isStaff(String userId) {
        return directory.isAgent(userId);
    }
}
