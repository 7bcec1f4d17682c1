package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
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
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a failed delivery means (RFC 5321 §4.2.1): a reply of 5xx is final, everything else may go better later. A refused
 * login is neither, although servers say it by 5xx: it is our setting that is wrong, not the mail.
 *
 * @param reason without anyone's address
 * @param refused the recipients that were refused for good; empty when it was the mail itself
 * @param waiting the recipients that may be taken later, while others have got the mail
 * @param isPartial others have got the mail
 * @param codes the replies; none when the server did not speak about this mail
 */
record SmtpFailure(
        Kind kind,
        String reason,
        List<Address> refused,
        List<Address> waiting,
        boolean isPartial,
        List<Integer> codes) {

    enum Kind {
        TEMPORARY,
        PERMANENT,
        LOGIN
    }

    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);
    private static final int NO_SENDER = 503;
    static final Pattern STATUS = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");
    static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"',;:()]+@[^\\s<>\"',;:()]+");

    static SmtpFailure of(MailException failed) {
        var replies = new ArrayList<Reply>();
        var roots = failed instanceof MailSendException sending ? sending.getMessageExceptions() : new Exception[0];
        for (var root : roots) collect(root, replies);
        if (replies.isEmpty()) collect(failed, replies);
        var gravest = replies.stream().max(Comparator.comparing(Reply::isLogin).thenComparing(Reply::isFinal));
        var isPartial = Stream.of(roots).anyMatch(SmtpFailure::someGotIt);
        var waiting = isPartial ? addresses(replies, false) : List.<Address>of();
        return new SmtpFailure(
                kind(failed, replies, waiting),
                gravest.map(Reply::text).orElseGet(() -> told(deepest(failed))),
                addresses(replies, true),
                waiting,
                isPartial,
                replies.stream().map(Reply::code).toList());
    }

    /** Whether the server accepts our login, if it wants one. */
    boolean letsUsIn() {
        return !codes.isEmpty() && kind != Kind.LOGIN;
    }

    /** Whether it may be the sender that the server does not like: it says so, or thinks that none was given (503). */
    boolean mayBeTheSender() {
        return codes.contains(NO_SENDER) || (kind == Kind.PERMANENT && !isPartial && refused.isEmpty());
    }

    /** Such as 5.1.1 (RFC 3463); null when the server did not say it. */
    @Nullable
    String status() {
        var found = STATUS.matcher(reason);
        return found.find() ? found.group() : null;
    }

    private static Kind kind(MailException failed, List<Reply> replies, List<Address> waiting) {
        if (isRefusedLogin(failed) || replies.stream().anyMatch(Reply::isLogin)) return Kind.LOGIN;
        return waiting.isEmpty() && replies.stream().anyMatch(Reply::isFinal) ? Kind.PERMANENT : Kind.TEMPORARY;
    }

    /** RFC 4954 §6: 454 is a trouble of the server that passes. */
    private static boolean isRefusedLogin(MailException failed) {
        return failed instanceof MailAuthenticationException
                && !String.valueOf(deepest(failed).getMessage()).startsWith("4");
    }

    private static boolean someGotIt(Throwable root) {
        return root instanceof SendFailedException sending
                && sending.getValidSentAddresses() != null
                && sending.getValidSentAddresses().length > 0;
    }

    private static List<Address> addresses(List<Reply> replies, boolean isFinal) {
        return replies.stream()
                .filter(reply -> reply.isFinal() == isFinal)
                .flatMap(Reply::addresses)
                .distinct()
                .toList();
    }

    private static void collect(@Nullable Throwable failure, List<Reply> replies) {
        if (failure == null || replies.size() > 100) return;
        if (failure instanceof SMTPAddressFailedException address)
            replies.add(new Reply(address.getReturnCode(), told(address), address.getAddress()));
        else if (failure instanceof SMTPSenderFailedException sender)
            replies.add(new Reply(sender.getReturnCode(), told(sender), null));
        else if (failure instanceof SMTPSendFailedException sending && sending.getReturnCode() >= 400)
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
        return SubjectLine.cut(failure.getClass().getSimpleName() + ": " + withoutAddresses(text), 300);
    }

    static String withoutAddresses(String text) {
        return SubjectLine.oneLine(ADDRESS.matcher(text).replaceAll("(address)"));
    }

    private record Reply(int code, String text, @Nullable InternetAddress address) {

        boolean isFinal() {
            return code >= 500 && code < 600 && !isLogin();
        }

        boolean isLogin() {
            return LOGIN.contains(code);
        }

        Stream<Address> addresses() {
            return address == null ? Stream.empty() : Stream.of(new Address(address.getAddress(), null));
        }
    }
}
