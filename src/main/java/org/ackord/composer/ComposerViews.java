package org.ackord.composer;

import java.util.List;
import java.util.UUID;
import org.ackord.casework.ReplyDesk;
import org.ackord.composer.ComposerView.Choice;
import org.ackord.correspondence.ReplyAttachments;
import org.ackord.correspondence.ReplyDrafts;
import org.ackord.correspondence.ReplyWindows;
import org.ackord.directory.Directory;
import org.springframework.stereotype.Component;

/** Puts together what the composer shows when it opens. */
@Component
class ComposerViews {

    private final ReplyDesk desk;
    private final ReplyAttachments attachments;
    private final EtaOffers offers;
    private final Standings standings;
    private final Directory directory;

    ComposerViews(
            ReplyDesk desk, ReplyAttachments attachments, EtaOffers offers, Standings standings, Directory directory) {
        this.desk = desk;
        this.attachments = attachments;
        this.offers = offers;
        this.standings = standings;
        this.directory = directory;
    }

    ComposerView of(Place place, UUID window, ReplyDrafts.Saved draft) {
        return new ComposerView(
                place.caseKey(),
                draft.id(),
                draft.version(),
                draft.at(),
                draft.reply(),
                attachments.of(draft.id()),
                offers.now(),
                desk.cannedAnswers(place.caseKey(), place.user()),
                products(),
                desk.customerZone(place.caseKey()).orElse(null),
                ReplyWindows.BEAT.toSeconds(),
                standings.of(place, window, draft));
    }

    private List<Choice> products() {
        return directory.products().stream()
                .map(product -> new Choice(product.id(), product.name()))
                .toList();
    }
}
