package org.ackord.engine.guard;

import java.util.regex.Pattern;

/**
 * A timer waits for an instant that was reckoned on a calendar and can be moved: one of the ledger, or a fact that is one. A
 * duration knows no business hours and no pause, and a cycle can hang the engine ({@code R/PT0S}, hardening row 9).
 */
final class LedgerTimers implements NodeRule {

    private static final Pattern QUESTION = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*\\.\\s*(\\w+)\\s*\\((.*)\\)\\s*}");
    private static final Pattern FACT = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final String USE_THE_LEDGER =
            "; use a date from the ledger, such as ${promises.dueAt(execution.processBusinessKey, 'ACK', 'sc')}";

    private final Words words;

    LedgerTimers(Words words) {
        this.words = words;
    }

    @Override
    public void check(Node node, Findings findings) {
        if (!node.is("timerEventDefinition")) return;
        if (node.children("timeDate").count() != 1) findings.add(node, "the timer has no date" + USE_THE_LEDGER);
        node.children("timeDuration")
                .forEach(duration -> findings.add(
                        node,
                        "the timer waits for a duration (%s), which knows no calendar and no pause: a timer without a due date of the ledger"
                                        .formatted(duration.text().strip())
                                + USE_THE_LEDGER));
        node.children("timeCycle")
                .forEach(cycle -> findings.add(
                        node,
                        "the timer repeats (%s), which could keep the engine busy for ever"
                                        .formatted(cycle.text().strip())
                                + USE_THE_LEDGER));
        node.children("timeDate")
                .map(date -> date.text().strip())
                .filter(date -> !isReckoned(date))
                .forEach(date -> findings.add(
                        node,
                        "the timer's date %s is none of the ledger and none of the facts %s"
                                        .formatted(date, words.instants())
                                + USE_THE_LEDGER));
    }

    private boolean isReckoned(String date) {
        var question = QUESTION.matcher(date);
        if (question.matches()) return words.answersInstant(question.group(1), question.group(2));
        var fact = FACT.matcher(date);
        return fact.matches() && words.instants().contains(fact.group(1));
    }
}
