package org.ackord.engine.guard;

/** Processes and decisions that are called exist; each process says how long its history is kept. */
final class KnownReferences implements NodeRule {

    private final Surroundings around;

    KnownReferences(Surroundings around) {
        this.around = around;
    }

    @Override
    public void check(Node node, Findings findings) {
        if (node.is("callActivity"))
            node.attribute("calledElement")
                    .filter(key -> !around.hasProcess(key))
                    .ifPresent(key -> findings.add(
                            node, "there is no process '%s' to call; deploy it first, or together".formatted(key)));
        node.extension("decisionRef")
                .filter(key -> !around.hasDecision(key))
                .ifPresent(key ->
                        findings.add(node, "there is no decision '%s'; deploy it first, or together".formatted(key)));
        if (node.is("process")
                && node.attribute("isExecutable")
                        .filter("true"::equalsIgnoreCase)
                        .isPresent()) history(node, findings);
    }

    static void history(Node node, Findings findings) {
        if (node.extension("historyTimeToLive").filter(ttl -> !ttl.isBlank()).isEmpty())
            findings.add(node, "no history time to live; set it, for instance to P400D");
    }
}
