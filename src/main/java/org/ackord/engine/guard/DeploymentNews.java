package org.ackord.engine.guard;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.ackord.engine.ModelsDeployed;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

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
                .map(file -> new ModelsDeployed.File(file.getName(), sha256(file)))
                .toList();
        var name = deployment.getName() == null ? "" : deployment.getName();
        var user = Context.getCommandContext().getAuthenticatedUserId();
        listeners.accept(new ModelsDeployed(
                user, name, files, deployment.getDeploymentTime().toInstant()));
    }

    private static String sha256(ResourceEntity file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.getBytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
