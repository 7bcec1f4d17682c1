package org.ackord.composer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.ackord.casework.ReplyDesk;
import org.ackord.composer.ComposerView.Preview;
import org.ackord.composer.ComposerView.Saved;
import org.ackord.composer.ComposerView.Standing;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.OpenQuestions;
import org.ackord.correspondence.QuestionReply;
import org.ackord.correspondence.QuestionReply.Treatment;
import org.ackord.correspondence.Reply;
import org.ackord.correspondence.ReplyDrafts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The draft of a person in a task, from opening it to what the mail will look like. */
@Service
@Transactional
class Composer {

    private final ReplyDrafts drafts;
    private final Correspondence correspondence;
    private final OpenQuestions questions;
    private final Standings standings;
    private final ReplyDesk desk;

    Composer(
            ReplyDrafts drafts,
            Correspondence correspondence,
            OpenQuestions questions,
            Standings standings,
            ReplyDesk desk) {
        this.drafts = drafts;
        this.correspondence = correspondence;
        this.questions = questions;
        this.standings = standings;
        this.desk = desk;
    }

    ReplyDrafts.Saved open(Place place) {
        return drafts.begin(place.task(), place.caseKey(), place.user());
    }

    /** What was saved, with every question that is open by now. */
    ReplyDrafts.Saved openWithQuestions(Place place) {
        var draft = open(place);
        var asked = questions.of(place.caseKey(), correspondence.messagesOf(place.caseKey()));
        var reply = draft.reply();
        return new ReplyDrafts.Saved(
                draft.id(),
                draft.version(),
                draft.at(),
                new Reply(reply.text(), merged(asked, reply.questions()), reply.choices()));
    }

    /** What somebody has decided about stays, also when a colleague has answered it meanwhile. */
    private static List<QuestionReply> merged(List<String> asked, List<QuestionReply> saved) {
        var all = new LinkedHashMap<String, QuestionReply>();
        asked.forEach(question -> all.put(question, QuestionReply.undecided(question)));
        saved.stream()
                .filter(each -> all.containsKey(each.question()) || each.treatment() != Treatment.UNDECIDED)
                .forEach(each -> all.put(each.question(), each));
        return new ArrayList<>(all.values());
    }

    Saved save(Place place, UUID window, int seen, Reply reply) {
        var draft = drafts.save(place.task(), place.user(), seen, reply);
        return new Saved(draft.version(), draft.at(), standings.of(place, window, draft));
    }

    Standing standing(Place place, UUID window) {
        return standings.of(place, window, draft(place));
    }

    @Transactional(readOnly = true)
    String draftOf(Place place) {
        return draft(place).id();
    }

    private ReplyDrafts.Saved draft(Place place) {
        return drafts.of(place.task(), place.user()).orElseThrow(ReplyDrafts.WrittenElsewhere::new);
    }

    @Transactional(readOnly = true)
    Preview preview(Place place) {
        var draft = draft(place);
        var eta = draft.reply().eta().orElse(null);
        var mail = desk.preview(place.caseKey(), place.user(), draft.written(), eta);
        return new Preview(mail.subject(), mail.to(), mail.cc(), mail.text());
    }
}
