package org.ackord.engine.guard;

import java.util.function.Consumer;
import org.ackord.engine.ModelsDeployed;
import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Stands behind the engine's own deployers: tells of a deployment that all of them accepted. */
final class DeploymentNews implements Deployer {

    private final Consumer<Object> listeners;

    DeploymentNews(Consumer<Object> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) return;
        var files = deployment.getResources().values().stream()
                .map(file -> new ModelsDeployed.File(file.getName(), DigestUtils.sha256Hex(file.getBytes())))
                .toList();
        var name = deployment.getName() == null ? "" : deployment.getName();
        var user = Context.getCommandContext().getAuthenticatedUserId();
        listeners.accept(new ModelsDeployed(
                user, name, files, deployment.getDeploymentTime().toInstant()));
    }
}
