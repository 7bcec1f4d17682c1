package org.ackord.correspondence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which case a mail may belong to, the strongest evidence first: an id that we sealed, the reply address that we sealed, a
 * message on record that it refers to, an invitation that it answers, and last, as a hint, the key in its subject. Whether its sender belongs there is not
 * asked here.
 */
@Service
@Transactional(readOnly = true)
public class CaseFinder {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Pattern TAG = Pattern.compile("\\[(c-[a-z0-9-]{1,36})]", Pattern.CASE_INSENSITIVE);

    private final Messages messages;
    private final SealedMarks marks;
    private final List<InvitedCases> invited;

    CaseFinder(Messages messages, SealedMarks marks, List<InvitedCases> invited) {
        this.messages = messages;
        this.marks = marks;
        this.invited = invited;
    }

    /** Not more than one for each case. */
    public List<Evidence> evidenceIn(InboundMail mail) {
        var parents = MailParents.of(mail.headers());
        var onRecord = parents.isEmpty() ? List.<Message>of() : onRecord(parents);
        var all = new ArrayList<Evidence>();
        sealed(parents, onRecord).forEach(all::add);
        mail.headers().ours().stream()
                .flatMap(address -> marks.caseOfAddress(address).stream())
                .map(key ->
                        new Evidence(key, Evidence.Kind.REPLY_ADDRESS, "it was sent to the reply address of the case"))
                .forEach(all::add);
        onRecord.stream().map(CaseFinder::reference).forEach(all::add);
        invitation(mail).forEach(all::add);
        TAG.matcher(mail.headers().subject())
                .results()
                .map(tag -> tag.group(1).toUpperCase(Locale.ROOT))
                .map(key -> new Evidence(key, Evidence.Kind.SUBJECT_TAG, "its subject names the case"))
                .forEach(all::add);
        return all.stream().filter(first(Evidence::caseKey)).toList();
    }

    private Stream<Evidence> invitation(InboundMail mail) {
        var reply = mail.parts().calendarReply();
        if (reply == null) return Stream.empty();
        return invited.stream()
                .flatMap(cases -> cases.caseOf(reply.uid()).stream())
                .map(key -> new Evidence(key, Evidence.Kind.INVITATION, "it answers our invitation"));
    }

    /** Whether it bears the Message-ID of another mail: a stranger may use one to have a mail taken for a repetition. */
    public boolean bearsAnUsedId(InboundMail mail) {
        var id = mail.headers().messageId();
        return id != null
                && (marks.caseOfId(id).isPresent()
                        || !messages.withMessageIds(List.of(MessageIds.hash(id)))
                                .isEmpty());
    }

    /** Whether it came to a reply address that we did not make, or that was changed on the way. */
    public boolean isToAFalseReplyAddress(InboundMail mail) {
        return mail.headers().ours().stream().anyMatch(marks::isFalseReplyAddress);
    }

    private Stream<Evidence> sealed(List<String> parents, List<Message> onRecord) {
        Map<String, Message> known = onRecord.stream()
                .filter(message -> message.kind().isMailed())
                .collect(Collectors.toMap(
                        message -> String.valueOf(message.references().messageIdHash()), each -> each, (a, b) -> a));
        return parents.stream()
                .flatMap(id -> marks.caseOfId(id).stream().map(key -> {
                    var ours = known.get(MessageIds.hash(id));
                    return new Evidence(
                            key, Evidence.Kind.SEALED_ID, ours == null ? "it answers a mail of ours" : words(ours));
                }));
    }

    /** Ours before customers', whose ids anyone who saw them can repeat; then the nearest. */
    private List<Message> onRecord(List<String> parents) {
        var hashes = parents.stream().map(MessageIds::hash).toList();
        return messages.withMessageIds(hashes).stream()
                .filter(message -> message.kind() != MessageKind.NOTE)
                .sorted(comparing((Message message) -> !message.kind().isMailed())
                        .thenComparing(comparingInt(
                                message -> hashes.indexOf(message.references().messageIdHash())))
                        .thenComparing(Message::writtenAt))
                .toList();
    }

    private static Evidence reference(Message message) {
        return new Evidence(message.caseKey(), Evidence.Kind.REFERENCE, words(message));
    }

    private static String words(Message answered) {
        var whose = answered.kind().isMailed() ? "our mail" : "a customer's mail";
        return "it answers %s of %s".formatted(whose, DAY.format(answered.writtenAt()));
    }

    private static <T> Predicate<T> first(Function<T, ?> key) {
        var seen = new HashSet<Object>();
        return each -> seen.add(key.apply(each));
    }
}
