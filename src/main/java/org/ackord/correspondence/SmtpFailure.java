package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a failed delivery means (RFC 5321 §4.2.1): a reply of 5xx is final, everything else may go better later. A refused
 * login is not final, although servers say it by 5xx: it is our setting that is wrong, not the mail.
 */
record SmtpFailure(boolean isPermanent, String reason, List<Address> refused) {

    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"',;:()]+@[^\\s<>\"',;:()]+");

    static SmtpFailure of(MailException failed) {
        var replies = new ArrayList<Reply>();
        var roots = failed instanceof MailSendException sending ? sending.getMessageExceptions() : new Exception[0];
        for (var root : roots) collect(root, replies);
        if (replies.isEmpty()) collect(failed, replies);
        var gravest = replies.stream().max(Comparator.comparing(Reply::isFinal));
        return new SmtpFailure(
                gravest.map(Reply::isFinal).orElse(false),
                gravest.map(Reply::text).orElseGet(() -> told(deepest(failed))),
                replies.stream()
                        .filter(Reply::isFinal)
                        .flatMap(Reply::addresses)
                        .toList());
    }

    private static void collect(@Nullable Throwable failure, List<Reply> replies) {
        if (failure == null || replies.size() > 100) return;
        if (failure instanceof SMTPAddressFailedException address)
            replies.add(new Reply(address.getReturnCode(), told(address), address.getAddress()));
        else if (failure instanceof SMTPSenderFailedException sender)
            replies.add(new Reply(sender.getReturnCode(), told(sender), null));
        else if (failure instanceof SMTPSendFailedException sending && sending.getReturnCode() > 0)
            replies.add(new Reply(sending.getReturnCode(), told(sending), null));
        var next = failure instanceof MessagingException chained ? chained.getNextException() : null;
        collect(next == null ? failure.getCause() : next, replies);
    }

    private static Throwable deepest(Throwable failure) {
        var deepest = failure;
        for (int i = 0; i < 20 && deepest.getCause() != null; i++) deepest = deepest.getCause();
        return deepest;
    }

    private static String told(Throwable failure) {
        var text = String.valueOf(failure.getMessage());
        var line = SubjectLine.oneLine(ADDRESS.matcher(text).replaceAll("(address)"));
        return SubjectLine.cut(failure.getClass().getSimpleName() + ": " + line, 300);
    }

    private record Reply(int code, String text, @Nullable InternetAddress address) {

        boolean isFinal() {
            return code >= 500 && code < 600 && !LOGIN.contains(code);
        }

        Stream<Address> addresses() {
            return address == null ? Stream.empty() : Stream.of(new Address(address.getAddress(), null));
        }
    }
}
