package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;

/** The addresses in a header, as far as they are usable (RFC 5322 §3.4, read leniently). */
final class AddressHeaders {

    private static final int LONGEST_NAME = 200;

    private AddressHeaders() {}

    static List<Address> in(MimeMessage mime, String header) throws MessagingException {
        var value = mime.getHeader(header, ",");
        if (value == null) return List.of();
        try {
            return List.of(InternetAddress.parseHeader(HeaderText.unicode(value), false)).stream()
                    .flatMap(each -> usable(each).stream())
                    .toList();
        } catch (AddressException garbage) {
            return List.of();
        }
    }

    private static Optional<Address> usable(InternetAddress internet) {
        try {
            return Optional.of(Address.of("address", String.valueOf(internet.getAddress()), name(internet)));
        } catch (FaultyInput unusable) {
            return Optional.empty();
        }
    }

    private static @Nullable String name(InternetAddress internet) {
        var personal = internet.getPersonal();
        return personal == null ? null : SubjectLine.cut(SubjectLine.oneLine(personal), LONGEST_NAME);
    }
}
