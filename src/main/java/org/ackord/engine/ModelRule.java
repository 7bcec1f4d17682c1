package org.ackord.engine;

import java.util.Optional;

/**
 * What a capability demands of decision tables that are deployed. A fault refuses the deployment, so it says what is wrong and
 * how to put it right.
 */
public interface ModelRule {

    Optional<String> faultIn(Cell cell);

    /**
     * An output of a row.
     *
     * @param decision key of the table
     * @param output name of the column
     * @param text the FEEL expression
     */
    record Cell(String decision, String output, String text) {

        /** The text of a plain string in FEEL; empty for any other expression. */
        public Optional<String> word() {
            var trimmed = text.strip();
            return trimmed.matches("\"[^\"]*\"")
                    ? Optional.of(trimmed.substring(1, trimmed.length() - 1))
                    : Optional.empty();
        }
    }
}
