package org.ackord.correspondence;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What belongs to messages and is kept apart from them, so that lists of messages stay light. */
@Component
class MessageContents {

    private final MessageBodies bodies;
    private final Attachments attachments;

    MessageContents(MessageBodies bodies, Attachments attachments) {
        this.bodies = bodies;
        this.attachments = attachments;
    }

    void keep(String messageId, CustomerMessage said) {
        if (said.html() != null) bodies.save(new MessageHtml(messageId, said.html()));
        attachments.keep(messageId, said.rawId(), said.enclosed().parts());
    }

    /** The messages with everything around them, by two queries however many they are. */
    List<MessageView> views(List<Message> messages) {
        var received = messages.stream()
                .filter(message -> message.kind() == MessageKind.CUSTOMER)
                .map(Message::getId)
                .toList();
        var withHtml = received.isEmpty() ? List.<String>of() : bodies.among(received);
        var theirs = attachments.of(messages.stream().map(Message::getId).toList()).stream()
                .collect(groupingBy(Attachment::messageId));
        var html = new HashSet<>(withHtml);
        return messages.stream()
                .map(message -> message.view().with(details(message, theirs, html.contains(message.getId()))))
                .toList();
    }

    private static MessageDetails details(Message message, Map<String, List<Attachment>> attachments, boolean html) {
        return new MessageDetails(
                message.addresses().replyTo(),
                message.remarks(),
                attachments.getOrDefault(message.getId(), List.of()),
                asksUs(message) ? Questions.in(message.text()) : List.of(),
                html);
    }

    private static boolean asksUs(Message message) {
        return message.kind() == MessageKind.CUSTOMER && !message.isAutomatic();
    }
}
