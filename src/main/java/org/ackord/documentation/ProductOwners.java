package org.ackord.documentation;

import java.util.HashMap;
import java.util.Map;
import org.ackord.directory.Directory;
import org.ackord.engine.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who owns the documentation of a product: whoever owns the product, by the table of that name. */
@Component
class ProductOwners {

    private final Decisions decisions;
    private final Directory directory;

    ProductOwners(Decisions decisions, Directory directory) {
        this.decisions = decisions;
        this.directory = directory;
    }

    /** @return null where nobody does, or whoever did has gone: any of the teams takes it */
    @Nullable
    String of(String product) {
        var inputs = new HashMap<String, Object>(Map.of("product", product));
        return decisions.decide("product-owner", inputs).stream()
                .map(row -> row.get("owner"))
                .filter(owner ->
                        owner != null && directory.staff(owner.toString()).isPresent())
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }
}
