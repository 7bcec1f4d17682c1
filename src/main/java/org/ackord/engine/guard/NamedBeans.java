package org.ackord.engine.guard;

import java.util.regex.Pattern;

/** A delegate expression is the name of a step, that of a task's listener the name of a task. */
final class NamedBeans implements NodeRule {

    private static final Pattern NAME = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final String SEE = "; docs/modelling.md lists them";

    private final Words words;

    NamedBeans(Words words) {
        this.words = words;
    }

    @Override
    public void check(Node node, Findings findings) {
        node.extension("delegateExpression").ifPresent(expression -> check(node, expression, findings));
    }

    private void check(Node node, String expression, Findings findings) {
        var named = NAME.matcher(expression);
        if (!named.matches()) {
            findings.add(
                    node,
                    "the delegate expression %s is not one bean, such as ${remindCustomer}".formatted(expression));
            return;
        }
        var bean = named.group(1);
        var isListener = node.isExtension("taskListener");
        if (!words.isBean(bean)) findings.add(node, "there is no bean '%s'".formatted(bean) + SEE);
        else if (isListener && !words.isTask(bean))
            findings.add(node, "'%s' is not for listeners of user tasks, but for service tasks".formatted(bean) + SEE);
        else if (!isListener && !words.isStep(bean)) findings.add(node, "'%s' is not a step".formatted(bean) + SEE);
    }
}
