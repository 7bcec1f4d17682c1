package org.ackord.engine.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ackord.engine.ModelRule;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Decision tables: FEEL that can be read, JUEL within the same limits as elsewhere, no other language, and {@link ModelRule}s. */
final class DecisionRule implements NodeRule {

    private static final Set<String> WITH_TEXT =
            Set.of("inputExpression", "inputEntry", "outputEntry", "literalExpression", "inputValues", "outputValues");
    private static final Pattern SYSTEM_CLOCK = Pattern.compile("\\b(now|today)\\s*\\(");
    private static final Pattern LOOP = Pattern.compile("\\b(for|some|every)\\b.*\\.\\.", Pattern.DOTALL);

    private final CheckedExpressions expressions;
    private final List<ModelRule> rules;
    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    DecisionRule(CheckedExpressions expressions, List<ModelRule> rules) {
        this.expressions = expressions;
        this.rules = rules;
    }

    @Override
    public void check(Node node, Findings findings) {
        if (node.is("decision")) KnownReferences.history(node, findings);
        if (node.is("decisionTable")) cells(node, findings);
        language(node)
                .filter(name -> !isFeel(name) && !isJuel(name))
                .ifPresent(name ->
                        findings.add(node, "the expression language '%s' is not allowed; use FEEL".formatted(name)));
        if (WITH_TEXT.contains(node.tag())) expression(node, findings);
    }

    private void expression(Node node, Findings findings) {
        var text = text(node);
        if (text.isEmpty() || text.equals("-")) return;
        if (language(node).filter(DecisionRule::isJuel).isPresent())
            expressions.check(node, CheckedExpressions.isExpression(text) ? text : "${" + text + "}", findings);
        else feel(node, text, findings);
    }

    private void feel(Node node, String text, Findings findings) {
        var isTest = node.is("inputEntry") || node.tag().endsWith("Values");
        var read = isTest ? feel.parseUnaryTests(text) : feel.parseExpression(text);
        if (read.isFailure()) findings.add(node, "%s cannot be read as FEEL".formatted(text));
        if (SYSTEM_CLOCK.matcher(text).find())
            findings.add(node, "%s reads the computer's clock, which is not ours; make time an input".formatted(text));
        if (LOOP.matcher(text).find())
            findings.add(node, "%s loops over a range, which can take for ever; list the values".formatted(text));
    }

    private void cells(Node table, Findings findings) {
        var decision = Optional.ofNullable(table.parent())
                .flatMap(above -> above.attribute("id"))
                .orElse("");
        var outputs = table.children("output")
                .map(output -> output.attribute("name").orElse(""))
                .toList();
        table.children("rule").forEach(row -> {
            var entries = row.children("outputEntry").toList();
            for (int i = 0; i < Math.min(outputs.size(), entries.size()); i++)
                judge(entries.get(i), new ModelRule.Cell(decision, outputs.get(i), text(entries.get(i))), findings);
        });
    }

    private void judge(Node entry, ModelRule.Cell cell, Findings findings) {
        if (cell.text().isEmpty()) return;
        rules.stream()
                .flatMap(rule -> rule.faultIn(cell).stream())
                .forEach(fault -> findings.add(entry, "column '%s': %s".formatted(cell.output(), fault)));
    }

    private static String text(Node node) {
        return node.children("text").map(Node::text).findFirst().orElse("").strip();
    }

    private static Optional<String> language(Node node) {
        return node.attribute("expressionLanguage").filter(name -> !name.isBlank());
    }

    private static boolean isFeel(String language) {
        return language.equalsIgnoreCase("feel") || language.contains("/FEEL/");
    }

    private static boolean isJuel(String language) {
        return language.equalsIgnoreCase("juel");
    }
}
