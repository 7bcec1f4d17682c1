package org.ackord.engine.migration;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static org.ackord.engine.DeployedModel.Kind.DECISION;
import static org.ackord.engine.DeployedModel.Kind.FORM;
import static org.ackord.engine.DeployedModel.Kind.PROCESS;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ackord.engine.DeployedModel;
import org.ackord.engine.DeployedModel.Version;
import org.ackord.engine.Models;
import org.ackord.engine.migration.Deployments.Made;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads them from the engine, the number of running instances by its statistics. */
@Component
class EngineModels implements Models {

    /** The engine has no query for forms. */
    private static final String FORMS = """
            select KEY_ as name, VERSION_ as version, DEPLOYMENT_ID_ as deployment from ACT_RE_CAMFORMDEF f
             where VERSION_ = (select max(VERSION_) from ACT_RE_CAMFORMDEF newest where newest.KEY_ = f.KEY_)
            """;

    private record Form(String name, int version, String deployment) {}

    private final ManagementService management;
    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final Deployments deployments;

    EngineModels(ManagementService management, RepositoryService repository, JdbcClient jdbc, Deployments deployments) {
        this.management = management;
        this.repository = repository;
        this.jdbc = jdbc;
        this.deployments = deployments;
    }

    @Override
    public List<DeployedModel> all() {
        var made = deployments.all();
        return Stream.of(processes(made), decisions(made), forms(made))
                .flatMap(models -> models)
                .sorted(comparing(DeployedModel::kind)
                        .thenComparing(DeployedModel::name)
                        .thenComparing(DeployedModel::key))
                .toList();
    }

    private Stream<DeployedModel> processes(Map<String, Made> made) {
        return management.createProcessDefinitionStatisticsQuery().unlimitedList().stream()
                .collect(groupingBy(ProcessDefinitionStatistics::getKey))
                .values()
                .stream()
                .map(versions -> process(versions, made));
    }

    private static DeployedModel process(List<ProcessDefinitionStatistics> versions, Map<String, Made> made) {
        var newestFirst = versions.stream()
                .sorted(comparingInt(ProcessDefinitionStatistics::getVersion).reversed())
                .toList();
        var newest = newestFirst.get(0);
        var older = newestFirst.stream()
                .skip(1)
                .filter(each -> each.getInstances() > 0)
                .map(each -> version(each.getVersion(), each.getDeploymentId(), each.getInstances(), made))
                .toList();
        return new DeployedModel(
                PROCESS,
                newest.getKey(),
                named(newest.getName(), newest.getKey()),
                version(newest.getVersion(), newest.getDeploymentId(), newest.getInstances(), made),
                older);
    }

    private Stream<DeployedModel> decisions(Map<String, Made> made) {
        return repository.createDecisionDefinitionQuery().latestVersion().unlimitedList().stream()
                .map(each -> new DeployedModel(
                        DECISION,
                        each.getKey(),
                        named(each.getName(), each.getKey()),
                        version(each.getVersion(), each.getDeploymentId(), 0, made),
                        List.of()));
    }

    private Stream<DeployedModel> forms(Map<String, Made> made) {
        return jdbc.sql(FORMS).query(Form.class).list().stream()
                .map(each -> new DeployedModel(
                        FORM,
                        each.name(),
                        each.name(),
                        version(each.version(), each.deployment(), 0, made),
                        List.of()));
    }

    private static Version version(int number, String deployment, long running, Map<String, Made> made) {
        var how = requireNonNull(made.get(deployment), deployment);
        return new Version(number, how.at(), how.by(), running);
    }

    private static String named(@Nullable String name, String key) {
        return name == null || name.isBlank() ? key : name;
    }
}
