package org.ackord.composer;

import java.util.List;
import java.util.UUID;
import org.ackord.casework.ReplyChecks;
import org.ackord.composer.ComposerView.Other;
import org.ackord.composer.ComposerView.Standing;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.ReplyAttachments;
import org.ackord.correspondence.ReplyDrafts;
import org.ackord.correspondence.ReplyWindows;
import org.ackord.directory.Directory;
import org.springframework.stereotype.Component;

/** Tells a writer what a look at the draft found, who else is there, and what the customer wrote last. */
@Component
class Standings {

    private final ReplyChecks checks;
    private final ReplyAttachments attachments;
    private final ReplyWindows windows;
    private final Correspondence correspondence;
    private final Directory directory;

    Standings(
            ReplyChecks checks,
            ReplyAttachments attachments,
            ReplyWindows windows,
            Correspondence correspondence,
            Directory directory) {
        this.checks = checks;
        this.attachments = attachments;
        this.windows = windows;
        this.correspondence = correspondence;
        this.directory = directory;
    }

    Standing of(Place place, UUID window, ReplyDrafts.Saved draft) {
        var encloses = !attachments.of(draft.id()).isEmpty();
        return new Standing(
                checks.of(place.caseKey(), draft, encloses),
                others(place, window),
                correspondence.lastCustomerMessage(place.caseKey()).orElse(null));
    }

    private List<Other> others(Place place, UUID window) {
        return windows.seen(place.task(), window, place.user()).stream()
                .map(writer -> new Other(
                        directory.nameOf(writer.userId()), writer.userId().equals(place.user()), writer.since()))
                .toList();
    }
}
