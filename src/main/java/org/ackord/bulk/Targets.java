package org.ackord.bulk;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ackord.directory.Directory;
import org.ackord.directory.Product;
import org.ackord.directory.Staff;
import org.springframework.stereotype.Component;

/** Targets to choose from, values and their names. */
@Component
class Targets {

    private final Directory directory;

    Targets(Directory directory) {
        this.directory = directory;
    }

    /** Empty where the target is written. */
    Map<String, String> of(Kind kind) {
        return switch (kind) {
            case ASSIGN ->
                directory.agents().stream()
                        .collect(toMap(Staff::userId, Staff::name, (one, other) -> one, LinkedHashMap::new));
            case PRODUCT ->
                directory.products().stream()
                        .collect(toMap(Product::id, Product::name, (one, other) -> one, LinkedHashMap::new));
            case DUPLICATE, LINK -> Map.of();
        };
    }
}
