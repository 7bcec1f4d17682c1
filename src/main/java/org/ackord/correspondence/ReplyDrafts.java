package org.ackord.correspondence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people are writing in the composer: one draft for a person and a task, saved as they type, used once. */
@Service
@Transactional
public class ReplyDrafts {

    /** @param version goes up with every change */
    public record Saved(String id, int version, Instant at, Reply reply) {

        public Written written() {
            return new Written(reply.text(), reply.questions(), id);
        }
    }

    /** The draft was changed in the meantime, in another window of the same person, or it is sent. */
    public static final class WrittenElsewhere extends RuntimeException {}

    record Details(List<QuestionReply> questions, Map<String, String> choices) {}

    private final Drafts drafts;
    private final AttachmentRows attachments;
    private final ObjectMapper json;
    private final Clock clock;

    ReplyDrafts(Drafts drafts, AttachmentRows attachments, ObjectMapper json, Clock clock) {
        this.drafts = drafts;
        this.attachments = attachments;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Saved> of(String taskId, String author) {
        return drafts.findByTaskIdAndAuthor(taskId, author)
                .filter(draft -> draft.usedAt() == null)
                .map(this::saved);
    }

    /** A draft of this person in this task, an empty one where there was none. */
    public Saved begin(String taskId, String caseKey, String author) {
        return of(taskId, author).orElseGet(() -> {
            var draft = Draft.inTask(taskId, caseKey, author, clock.instant());
            return saved(drafts.save(draft));
        });
    }

    /**
     * @param seen the version that the writer's window knows
     * @throws WrittenElsewhere when there is another one
     */
    public Saved save(String taskId, String author, int seen, Reply reply) {
        var draft = drafts.findByTaskIdAndAuthor(taskId, author)
                .filter(found -> found.usedAt() == null && found.version() == seen)
                .orElseThrow(WrittenElsewhere::new);
        draft.write(reply.text(), written(new Details(reply.questions(), reply.choices())), clock.instant());
        drafts.save(draft);
        drafts.flush();
        return saved(draft);
    }

    /** What a draft of this case says; it is used up by that. Empty when it is unknown, foreign or used. */
    public Optional<Written> take(String caseKey, String draftId) {
        return drafts.findById(draftId)
                .filter(draft -> draft.take(caseKey, clock.instant()))
                .map(draft -> saved(draft).written());
    }

    /** The draft has become this message, and what it encloses goes with that. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(String draftId, String messageId) {
        drafts.findById(draftId).ifPresent(draft -> draft.sent(messageId));
        attachments.move(draftId, messageId);
    }

    /** What each reply that went through the customer's questions left open, by the message that it became. */
    Map<String, List<String>> leftOpen(String caseKey) {
        return drafts.findByCaseKeyAndMessageIdIsNotNullAndReplyIsNotNull(caseKey).stream()
                .filter(draft -> !details(draft.details()).questions().isEmpty())
                .collect(toMap(draft -> requireNonNull(draft.messageId()), this::open));
    }

    private List<String> open(Draft draft) {
        return details(draft.details()).questions().stream()
                .filter(QuestionReply::isOpen)
                .map(QuestionReply::question)
                .toList();
    }

    private Saved saved(Draft draft) {
        var details = details(draft.details());
        return new Saved(
                draft.getId(),
                draft.version(),
                draft.writtenAt(),
                new Reply(draft.text(), details.questions(), details.choices()));
    }

    private Details details(@Nullable String kept) {
        if (kept == null) return new Details(List.of(), Map.of());
        try {
            return json.readValue(kept, Details.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("a draft holds no reply of ours", foreign);
        }
    }

    private String written(Details details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
