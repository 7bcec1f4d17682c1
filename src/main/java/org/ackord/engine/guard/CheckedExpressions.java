package org.ackord.engine.guard;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/**
 * Reads the expressions of a model before they run, so that a wrong one is a refused deployment and not an incident at night.
 * {@link AllowList} judges them again when they run, and is the one that must not be fooled.
 */
final class CheckedExpressions implements NodeRule {

    private static final Pattern TEXTS = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern ROOT_AND_MEMBER =
            Pattern.compile("(?<![\\w.\\])'\"])([A-Za-z_]\\w*)\\s*\\.\\s*([A-Za-z_]\\w*)(\\s*\\()?");
    private static final Pattern REFLECTION = Pattern.compile("\\.\\s*(class|getClass)\\b|\\[\\s*['\"]class['\"]\\s*]");
    private static final Set<String> UNREAD = Set.of("documentation", "text", "modelerTemplateIcon");

    private final SafeExpressions expressions;
    private final Words words;

    CheckedExpressions(SafeExpressions expressions, Words words) {
        this.expressions = expressions;
        this.words = words;
    }

    @Override
    public void check(Node node, Findings findings) {
        Stream.concat(node.values(), texts(node))
                .filter(CheckedExpressions::isExpression)
                .forEach(expression -> check(node, expression, findings));
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Documentation is for people, but that of a user task is evaluated. */
    private static Stream<String> texts(Node node) {
        var ofUserTask = node.parent() != null && node.parent().is("userTask") && node.is("documentation");
        return UNREAD.contains(node.tag()) && !ofUserTask ? Stream.empty() : Stream.of(node.text());
    }

    void check(Node node, String expression, Findings findings) {
        try {
            expressions.createValueExpression(expression.strip());
        } catch (ELException faulty) {
            findings.add(
                    node, "the expression %s cannot be read: %s".formatted(expression.strip(), faulty.getMessage()));
            return;
        }
        if (REFLECTION.matcher(expression).find())
            findings.add(node, "the expression %s asks for a class; that is not allowed".formatted(expression.strip()));
        ROOT_AND_MEMBER
                .matcher(TEXTS.matcher(expression).replaceAll("''"))
                .results()
                .forEach(use -> check(node, use, findings));
    }

    private void check(Node node, MatchResult use, Findings findings) {
        var root = use.group(1);
        var member = use.group(2);
        if (member.equals("class") || member.equals("getClass")) return;
        var allowed = members(root);
        if (isAmong(allowed, member, use.group(3) != null)) return;
        findings.add(node, fault(root, member, allowed));
    }

    private static boolean isAmong(Set<String> allowed, String member, boolean called) {
        return called ? allowed.contains(member) : Members.areRead(allowed, member);
    }

    private Set<String> members(String root) {
        return switch (root) {
            case "execution" -> Members.of(DelegateExecution.class);
            case "task" -> Members.of(DelegateTask.class);
            case "decisionResult" -> Members.of(DmnDecisionResult.class);
            default -> words.isBean(root) ? words.questions(root) : Members.ofVariables();
        };
    }

    private String fault(String root, String member, Set<String> allowed) {
        if (!isKnown(root))
            return "there is no bean '%s' that could be asked for '%s'; docs/modelling.md lists the beans"
                    .formatted(root, member);
        return "'%s' may not be asked for '%s'; %s"
                .formatted(
                        root,
                        member,
                        allowed.isEmpty()
                                ? "a step or task is only named, as a delegate expression"
                                : "it may be asked for " + String.join(", ", new TreeSet<>(allowed)));
    }

    private boolean isKnown(String root) {
        return words.isBean(root)
                || Set.of("execution", "task", "decisionResult").contains(root);
    }
}
