package org.ackord.correspondence;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who wrote a message, and to whom. */
@Embeddable
class MessageAddresses {

    private String fromEmail;
    private @Nullable String fromName;

    @Convert(converter = AddressLines.class)
    private List<Address> toList;

    @Convert(converter = AddressLines.class)
    private List<Address> ccList;

    private @Nullable String replyTo;

    @SuppressWarnings("NullAway.Init")
    protected MessageAddresses() {}

    MessageAddresses(Address from, List<Address> to, List<Address> cc, @Nullable String replyTo) {
        this.fromEmail = from.email();
        this.fromName = from.name();
        this.toList = to;
        this.ccList = cc;
        this.replyTo = replyTo;
    }

    void replace(List<Address> old, Address instead) {
        toList = AddressLines.replace(toList, old, instead);
        ccList = AddressLines.replace(ccList, old, instead);
    }

    Address from() {
        return new Address(fromEmail, fromName);
    }

    List<Address> to() {
        return toList;
    }

    List<Address> cc() {
        return ccList;
    }

    List<Address> recipients() {
        return Stream.concat(toList.stream(), ccList.stream()).toList();
    }

    @Nullable
    String replyTo() {
        return replyTo;
    }
}
