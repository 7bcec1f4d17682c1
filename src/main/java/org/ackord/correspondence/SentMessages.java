package org.ackord.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers' messages as they sent them. What we wrote ourselves is not among them. */
@Service
@Transactional(readOnly = true)
public class SentMessages {

    private final Messages messages;
    private final MessageBodies bodies;
    private final MessageContents contents;
    private final RawMails raws;

    SentMessages(Messages messages, MessageBodies bodies, MessageContents contents, RawMails raws) {
        this.messages = messages;
        this.bodies = bodies;
        this.contents = contents;
        this.raws = raws;
    }

    public Optional<SentMessage> find(String id) {
        return received(id)
                .map(message -> new SentMessage(
                        message.caseKey(),
                        contents.views(List.of(message)).get(0),
                        bodies.findById(id).map(MessageHtml::body).orElse(null),
                        message.rawId() != null));
    }

    /** The mail, byte by byte. */
    public Optional<byte[]> original(String id) {
        return received(id).map(Message::rawId).flatMap(raws::read).map(RawMail::content);
    }

    private Optional<Message> received(String id) {
        return messages.findById(id).filter(message -> message.kind() == MessageKind.CUSTOMER);
    }
}
