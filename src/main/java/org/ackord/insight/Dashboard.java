package org.ackord.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.ackord.promise.Party;
import org.jspecify.annotations.Nullable;

/**
 * How support stands today, for managers.
 *
 * @param since the beginning of today in the zone of the support calendar
 * @param urgent the cases that are missed longest or due first, at most ten
 */
record Dashboard(Instant now, Instant since, String zone, List<Tally> today, List<Age> ages, List<Card> urgent) {

    /**
     * Promises of one team for one product.
     *
     * @param product null while it is not known
     * @param kept since today began; so is missed
     * @param atRisk running, with their warning share used up by now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tally(Party party, @Nullable String product, long kept, long atRisk, long missed) {}

    /**
     * How many open cases are so old.
     *
     * @param fromDays since their first mail
     * @param toDays null: or older
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Age(int fromDays, @Nullable Integer toDays, long cases) {}
}
