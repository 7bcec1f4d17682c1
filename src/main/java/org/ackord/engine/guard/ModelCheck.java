package org.ackord.engine.guard;

import java.util.List;
import java.util.function.Supplier;
import org.ackord.engine.ModelRule;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Reads each model before the engine does, in the transaction of the deployment and in whatever way it came: a fault rolls all
 * of it back, and all faults are told at once. A model of long ago that is read again must have no code; what else has
 * changed since then is not held against it, for cases run on it.
 */
final class ModelCheck implements Deployer {

    private final SafeExpressions expressions;
    private final Words words;
    private final Supplier<List<ModelRule>> rules;
    private final DeploymentRules deployments = new DeploymentRules();

    ModelCheck(SafeExpressions expressions, Words words, Supplier<List<ModelRule>> rules) {
        this.expressions = expressions;
        this.words = words;
        this.rules = rules;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        var engine = Context.getCommandContext();
        var findings = new Findings();
        var resources = deployment.getResources().values();
        if (deployment.isNew()) deployments.checkNames(resources, engine, findings);
        findings.refuseIfAny();
        var files = new ModelFiles(resources, findings);
        if (deployment.isNew()) checkAll(files, engine, findings);
        else
            files.files(ModelFiles.PROCESS).forEach(file -> check(file, files, List.of(new ForbiddenCode()), findings));
        findings.refuseIfAny();
    }

    private void checkAll(ModelFiles files, CommandContext engine, Findings findings) {
        deployments.checkKeys(files, engine, findings);
        var around = files.surroundings(engine);
        var ofProcesses = processRules(around);
        files.files(ModelFiles.PROCESS).forEach(file -> check(file, files, ofProcesses, findings));
        List<NodeRule> ofDecisions = List.of(new DecisionRule(new CheckedExpressions(expressions, words), rules.get()));
        files.files(ModelFiles.DECISION).forEach(file -> {
            if (files.model(file).isPresent()) DecisionSchema.check(file, findings);
            check(file, files, ofDecisions, findings);
        });
        files.files(ModelFiles.FORM).forEach(file -> {
            findings.in(file.getName());
            new FormCheck().check(file, findings);
        });
    }

    private List<NodeRule> processRules(Surroundings around) {
        return List.of(
                new ForbiddenCode(),
                new KnownExtensions(),
                new NamedBeans(words),
                new CheckedExpressions(expressions, words),
                new LedgerTimers(words),
                new ExistingForms(around),
                new KnownReferences(around),
                new CalmRepeats());
    }

    private static void check(ResourceEntity file, ModelFiles files, List<NodeRule> rules, Findings findings) {
        findings.in(file.getName());
        files.model(file).ifPresent(root -> root.walk(node -> rules.forEach(rule -> rule.check(node, findings))));
    }
}
