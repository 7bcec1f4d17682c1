package org.ackord.engine;

import static org.ackord.engine.Groups.ADMINS;
import static org.ackord.engine.Groups.AGENTS;
import static org.ackord.engine.Groups.INTEGRATIONS;
import static org.ackord.engine.Groups.LEADS;
import static org.ackord.engine.Groups.MANAGERS;
import static org.ackord.engine.Groups.PROCESS_OWNERS;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.MIGRATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** What a group may do with a resource. */
record Grant(String group, Resource resource, String resourceId, List<Permission> permissions) {

    private static final String CASE = "support-case";
    private static final String INCIDENT = "incident";
    private static final String MEETING = "customer-meeting";
    private static final List<String> STARTED = List.of(CASE, MEETING, INCIDENT);
    private static final List<String> STARTED_BY_MACHINES = List.of(CASE, MEETING);
    private static final List<String> WORKED_ON = List.of(
            CASE,
            "satisfaction-survey",
            "mail-delivery",
            "task-handover",
            MEETING,
            "reach-out",
            INCIDENT,
            "incident-call",
            "postmortem",
            "oncall-retro",
            "action",
            "documentation-update");

    /** The rights of every group, complete. */
    static List<Grant> all() {
        return Stream.of(
                        AGENTS.stream().flatMap(Grant::agent),
                        Stream.of(LEADS, MANAGERS).flatMap(Grant::overseer),
                        processOwner(PROCESS_OWNERS),
                        integration(INTEGRATIONS),
                        admin(ADMINS))
                .flatMap(grants -> grants)
                .toList();
    }

    private static Stream<Grant> agent(String group) {
        return Stream.concat(
                WORKED_ON.stream().map(process -> process(group, process, work(process))),
                Stream.of(
                        on(group, APPLICATION, "tasklist", ACCESS),
                        on(group, PROCESS_INSTANCE, "*", CREATE),
                        on(group, USER, "*", READ),
                        on(group, GROUP, "*", READ)));
    }

    private static Stream<ProcessDefinitionPermissions> work(String process) {
        var everywhere = Stream.of(
                ProcessDefinitionPermissions.READ, READ_TASK, TASK_WORK, TASK_ASSIGN, READ_INSTANCE, READ_HISTORY);
        return STARTED.contains(process) ? Stream.concat(everywhere, Stream.of(CREATE_INSTANCE)) : everywhere;
    }

    private static Stream<Grant> overseer(String group) {
        return Stream.of(
                on(group, APPLICATION, "cockpit", ACCESS),
                on(group, TASK, "*", READ),
                on(group, DECISION_DEFINITION, "*", READ, Permissions.READ_HISTORY),
                on(group, DECISION_REQUIREMENTS_DEFINITION, "*", READ));
    }

    private static Stream<Grant> processOwner(String group) {
        return Stream.of(
                on(group, APPLICATION, "tasklist", ACCESS),
                on(group, APPLICATION, "cockpit", ACCESS),
                on(group, PROCESS_DEFINITION, "*", READ, MIGRATE_INSTANCE),
                on(group, DECISION_DEFINITION, "*", READ),
                on(group, DECISION_REQUIREMENTS_DEFINITION, "*", READ),
                on(group, DEPLOYMENT, "*", READ, CREATE));
    }

    private static Stream<Grant> integration(String group) {
        return Stream.concat(
                STARTED_BY_MACHINES.stream()
                        .map(process -> process(
                                group,
                                process,
                                Stream.of(
                                        ProcessDefinitionPermissions.READ,
                                        CREATE_INSTANCE,
                                        READ_INSTANCE,
                                        UPDATE_INSTANCE,
                                        READ_TASK,
                                        READ_HISTORY))),
                Stream.of(on(group, PROCESS_INSTANCE, "*", CREATE)));
    }

    private static Stream<Grant> admin(String group) {
        return Stream.of(Resources.values()).map(resource -> on(group, resource, "*", ALL));
    }

    private static Grant process(String group, String key, Stream<ProcessDefinitionPermissions> permissions) {
        return new Grant(
                group,
                PROCESS_DEFINITION,
                key,
                permissions.<Permission>map(permission -> permission).toList());
    }

    private static Grant on(String group, Resource resource, String id, Permission... permissions) {
        return new Grant(group, resource, id, List.of(permissions));
    }
}
