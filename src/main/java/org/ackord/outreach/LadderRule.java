package org.ackord.outreach;

import java.util.Arrays;
import java.util.Optional;
import org.ackord.engine.ModelRule;
import org.springframework.stereotype.Component;

/** A row of {@code contact-ladder} that no step could be taken by is refused when it is deployed. */
@Component
class LadderRule implements ModelRule {

    @Override
    public Optional<String> faultIn(Cell cell) {
        if (!cell.decision().equals(ContactLadder.TABLE)) return Optional.empty();
        return switch (cell.output()) {
            case "step" ->
                cell.word()
                        .filter(word -> Words.find(Step.class, word).isEmpty())
                        .map(word -> "there is no step '%s'; use one of %s"
                                .formatted(
                                        word,
                                        Arrays.stream(Step.values())
                                                .map(Words::of)
                                                .toList()));
            case "wait" ->
                cell.text().strip().matches("\\d{1,5}")
                        ? Optional.empty()
                        : Optional.of("the wait is no number of minutes from 0 to 99999");
            default -> Optional.empty();
        };
    }
}
