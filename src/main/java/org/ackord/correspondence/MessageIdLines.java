package org.ackord.correspondence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A list of Message-IDs in one column, one a line. */
@Converter
class MessageIdLines implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> ids) {
        return String.join("\n", ids);
    }

    @Override
    public List<String> convertToEntityAttribute(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n", -1));
    }
}
