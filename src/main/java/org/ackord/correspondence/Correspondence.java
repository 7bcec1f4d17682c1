package org.ackord.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ackord.search.SearchIndex;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conversations: what customers and we said to each other, case by case, and what is being written. */
@Service
@Transactional
public class Correspondence {

    private final Messages messages;
    private final MessageContents contents;
    private final Drafts drafts;
    private final SupportSettings support;
    private final SearchIndex search;
    private final Clock clock;

    Correspondence(
            Messages messages,
            MessageContents contents,
            Drafts drafts,
            SupportSettings support,
            SearchIndex search,
            Clock clock) {
        this.messages = messages;
        this.contents = contents;
        this.drafts = drafts;
        this.support = support;
        this.search = search;
        this.clock = clock;
    }

    /** Files what a customer wrote and links it to its raw mail. @return the id of the message */
    public String fileCustomerMessage(String caseKey, CustomerMessage said) {
        var filed = messages.save(Message.received(caseKey, support.sender(), said));
        contents.keep(filed.getId(), said);
        search.add(caseKey, said.text());
        return filed.getId();
    }

    /** Keeps an internal note. @return the id of the message */
    public String note(String caseKey, String author, String text) {
        search.add(caseKey, text);
        return messages.save(Message.noted(caseKey, author, text, support.sender(), clock.instant()))
                .getId();
    }

    /** Whether the customer said this in this case. */
    @Transactional(readOnly = true)
    public boolean isCustomersMessage(String caseKey, String messageId) {
        return messages.findById(messageId)
                .filter(message -> message.caseKey().equals(caseKey))
                .filter(message -> message.view().kind() == MessageKind.CUSTOMER)
                .isPresent();
    }

    /** All messages of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<MessageView> messagesOf(String caseKey) {
        return contents.views(messages.inOrder(caseKey));
    }

    /** What the customer wrote last; empty when nothing is on record. */
    @Transactional(readOnly = true)
    public String lastWords(String caseKey) {
        return lastCustomerMessage(caseKey)
                .flatMap(messages::findById)
                .map(Message::text)
                .orElse("");
    }

    /** The id of what a person at the customer wrote last. */
    @Transactional(readOnly = true)
    public Optional<String> lastCustomerMessage(String caseKey) {
        return messages.lastOfCustomer(caseKey, Limit.of(1)).stream().findFirst();
    }

    /** The message of a case that a mail became. */
    @Transactional(readOnly = true)
    public Optional<String> messageOf(InboundMail mail, String caseKey) {
        return messages.findByRawId(mail.rawId()).stream()
                .filter(message -> message.caseKey().equals(caseKey))
                .map(Message::getId)
                .findFirst();
    }

    /** What a customer wrote, as it was received. */
    @Transactional(readOnly = true)
    public Optional<CustomerMessage> customerMessage(String caseKey, String messageId) {
        return messages.findById(messageId)
                .filter(message -> message.kind() == MessageKind.CUSTOMER
                        && message.caseKey().equals(caseKey))
                .map(Message::said);
    }

    /** The message that another system has sent before under this id. */
    @Transactional(readOnly = true)
    public Optional<ExternalMessage> externalMessage(String externalId) {
        return messages.findByExternalId(externalId)
                .map(found -> new ExternalMessage(found.getId(), found.caseKey(), found.externalHash()));
    }

    /** Keeps a text of any length that somebody has written elsewhere. @return the id of the draft */
    public String saveDraft(String caseKey, String author, String text) {
        return drafts.save(new Draft(caseKey, author, text, clock.instant())).getId();
    }
}
