package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the header of a mail: who wrote it, to whom, about what, in answer to what. */
final class HeaderReader {

    private static final int MOST_RECIPIENTS = 50;
    private static final int MOST_OF_OURS = 20;
    private static final List<String> SENT_TO = List.of("To", "Cc");
    private static final List<String> DELIVERED_TO = List.of("Delivered-To", "X-Original-To", "Envelope-To");

    private final SupportSettings support;

    HeaderReader(SupportSettings support) {
        this.support = support;
    }

    /**
     * @param given the address of the sender that one of our people found out, for a mail that names none or us; null when nobody has looked
     * @throws UnusableMail when it has no From line at all: that is no mail that anyone wrote to us
     */
    MailHeaders read(MimeMessage mime, @Nullable String given) throws MessagingException {
        if (mime.getHeader("From") == null && given == null) throw new UnusableMail("has no usable From address");
        var senders = AddressHeaders.in(mime, "From");
        if (given != null && !isUsable(senders)) senders = List.of(Address.of("from", given, null));
        var sentTo = emails(mime, SENT_TO);
        return new MailHeaders(
                senders.isEmpty() ? Address.UNKNOWN : senders.get(0),
                sentTo.stream().limit(MOST_RECIPIENTS).toList(),
                SubjectLine.clean(HeaderText.decoded(mime.getHeader("Subject", null))),
                first(MessageIds.in(mime.getHeader("Message-ID", " "))),
                first(MessageIds.in(mime.getHeader("In-Reply-To", " "))),
                MessageIds.in(mime.getHeader("References", " ")),
                LanguageTags.of(mime.getHeader("Content-Language", ","), mime.getHeader("Accept-Language", ",")),
                ours(sentTo, emails(mime, DELIVERED_TO)),
                SenderRemarks.of(senders, AddressHeaders.in(mime, "Reply-To"), isSentToUs(sentTo)));
    }

    /** A mail that claims to be from us names no customer. */
    private boolean isUsable(List<Address> senders) {
        return !senders.isEmpty() && !support.owns(senders.get(0).email());
    }

    private boolean isSentToUs(List<String> sentTo) {
        return sentTo.stream().anyMatch(support::owns);
    }

    private List<String> ours(List<String> sentTo, List<String> deliveredTo) {
        var all = new ArrayList<>(sentTo);
        all.addAll(deliveredTo);
        return all.stream().filter(support::owns).distinct().limit(MOST_OF_OURS).toList();
    }

    private static List<String> emails(MimeMessage mime, List<String> headers) throws MessagingException {
        var all = new ArrayList<String>();
        for (var header : headers)
            AddressHeaders.in(mime, header).stream().map(Address::email).forEach(all::add);
        return all;
    }

    private static @Nullable String first(List<String> ids) {
        return ids.isEmpty() ? null : ids.get(0);
    }
}
