package org.ackord.correspondence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which messages of customers came by mail, and from whom; empty for those that came another way or from a machine, or may be answered by people alone. */
@Component
@Transactional(readOnly = true)
public class MailOrigins {

    private record Kept(boolean released, boolean tooLarge) {

        static final Kept NOT_ANY_MORE = new Kept(false, false);
    }

    /** No mail ever arrives there (RFC 2606 §2): what stands for a sender whom we could not read. */
    private static final String NOWHERE = ".invalid";

    private final Messages messages;
    private final RawMails raws;
    private final MailParser parser;
    private final JdbcClient jdbc;

    MailOrigins(Messages messages, RawMails raws, MailParser parser, JdbcClient jdbc) {
        this.messages = messages;
        this.raws = raws;
        this.parser = parser;
        this.jdbc = jdbc;
    }

    /** That of the message by which a case was opened. */
    public Optional<MailOrigin> ofCase(String caseKey) {
        return messages.inOrder(caseKey).stream()
                .filter(message -> message.kind() == MessageKind.CUSTOMER)
                .findFirst()
                .flatMap(this::origin);
    }

    public Optional<MailOrigin> ofMessage(String messageId) {
        return messages.findById(messageId).flatMap(this::origin);
    }

    private Optional<MailOrigin> origin(Message message) {
        var rawId = message.rawId();
        var from = message.addresses().from();
        if (rawId == null || message.isAutomatic() || from.email().endsWith(NOWHERE)) return Optional.empty();
        var kept = kept(rawId);
        return kept.released() && isLetIn(rawId)
                ? Optional.empty()
                : Optional.of(new MailOrigin(from, kept.tooLarge()));
    }

    /** It may be a loop after all, and then a machine that answers closes it. */
    private boolean isLetIn(String rawId) {
        return raws.read(rawId)
                .map(parser::parse)
                .filter(mail -> mail.judgement().nature() == MailNature.LET_IN)
                .isPresent();
    }

    private Kept kept(String rawId) {
        return jdbc.sql(
                        "select (handled_by is not null) released, (full_size is not null) too_large from raw_mail where id = ?")
                .param(rawId)
                .query((row, number) -> new Kept(row.getBoolean("released"), row.getBoolean("too_large")))
                .optional()
                .orElse(Kept.NOT_ANY_MORE);
    }
}
