package org.ackord.engine.guard;

import java.util.regex.Pattern;

/** Forms are Camunda Forms that exist, or the composer, which we serve ourselves. HTML would run as whoever opens the task. */
final class ExistingForms implements NodeRule {

    private static final Pattern OURS = Pattern.compile("embedded:/forms/[a-z0-9-]+\\.html");
    private static final Pattern CAMUNDA_FORM = Pattern.compile("camunda-forms:deployment:(?:.*/)?([\\w-]+)\\.form");

    private final Surroundings around;

    ExistingForms(Surroundings around) {
        this.around = around;
    }

    @Override
    public void check(Node node, Findings findings) {
        node.extension("formKey")
                .filter(key -> !isAllowed(key))
                .ifPresent(key -> findings.add(
                        node,
                        "the form key %s is neither one of our own pages (embedded:/forms/…) nor a Camunda Form of this deployment; use camunda:formRef"
                                .formatted(key)));
        node.extension("formRef").ifPresent(form -> check(node, form, findings));
    }

    private boolean isAllowed(String key) {
        var form = CAMUNDA_FORM.matcher(key);
        return form.matches()
                ? around.forms().contains(form.group(1))
                : OURS.matcher(key).matches();
    }

    private void check(Node node, String form, Findings findings) {
        var withModel =
                node.extension("formRefBinding").filter("deployment"::equals).isPresent();
        if (withModel && !around.forms().contains(form))
            findings.add(
                    node,
                    "the form '%s' is not in this deployment, to which it is bound; deploy %s.form together with the model, or bind the latest"
                            .formatted(form, form));
        else if (!around.hasForm(form))
            findings.add(node, "there is no form '%s'; deploy %s.form together with the model".formatted(form, form));
    }
}
