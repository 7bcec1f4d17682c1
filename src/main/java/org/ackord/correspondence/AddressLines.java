package org.ackord.correspondence;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of addresses in one column, one a line: the address, a tab and the name. Addresses hold no control characters. */
@Converter
class AddressLines implements AttributeConverter<@Nullable List<Address>, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<Address> addresses) {
        return addresses == null
                ? null
                : addresses.stream().map(AddressLines::line).collect(joining("\n"));
    }

    @Override
    public @Nullable List<Address> convertToEntityAttribute(@Nullable String lines) {
        return lines == null ? null : lines.lines().map(AddressLines::address).toList();
    }

    static List<Address> replace(List<Address> list, List<Address> old, Address instead) {
        return list.stream()
                .map(each -> isAmong(old, each) ? instead : each)
                .distinct()
                .toList();
    }

    private static boolean isAmong(List<Address> list, Address wanted) {
        return list.stream().anyMatch(each -> each.email().equalsIgnoreCase(wanted.email()));
    }

    private static String line(Address address) {
        return address.name() == null ? address.email() : address.email() + '\t' + address.name();
    }

    private static Address address(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? new Address(line, null) : new Address(line.substring(0, tab), line.substring(tab + 1));
    }
}
