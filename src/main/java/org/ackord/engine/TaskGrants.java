package org.ackord.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The processes whose tasks somebody may read, as the engine's table says at that moment. */
class TaskGrants implements SessionFactory {

    private static final String GRANTS = """
            SELECT TYPE_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_ FROM ACT_RU_AUTHORIZATION
            WHERE RESOURCE_TYPE_ IN (:kinds) AND (USER_ID_ IN (:users) OR GROUP_ID_ IN (:groups))""";

    private record Given(int type, int kind, String id, int permissions) {

        boolean holds(Resource resource, Permission permission) {
            return kind == resource.resourceType() && (permissions & permission.getValue()) == permission.getValue();
        }
    }

    private final Supplier<DataSource> data;

    /** @param data of the engine, which is not there yet when it is configured */
    TaskGrants(Supplier<DataSource> data) {
        this.data = data;
    }

    /**
     * @return their keys, or {@value Authorization#ANY} for all; empty where something was revoked or single tasks were granted: then
     *     only the engine knows
     */
    Optional<Set<String>> processesOf(String userId, List<String> groupIds) {
        var given = given(userId, groupIds);
        var single = given.stream()
                .anyMatch(each -> each.type() == Authorization.AUTH_TYPE_REVOKE
                        || (each.holds(Resources.TASK, TaskPermissions.READ)
                                && !each.id().equals(Authorization.ANY)));
        if (single) return Optional.empty();
        return Optional.of(given.stream()
                .filter(each -> each.holds(Resources.TASK, TaskPermissions.READ)
                        || each.holds(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.READ_TASK))
                .map(Given::id)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private List<Given> given(String userId, List<String> groupIds) {
        var groups = new ArrayList<>(groupIds);
        groups.add("");
        return JdbcClient.create(data.get())
                .sql(GRANTS)
                .param("kinds", List.of(Resources.PROCESS_DEFINITION.resourceType(), Resources.TASK.resourceType()))
                .param("users", List.of(userId, Authorization.ANY))
                .param("groups", groups)
                .query((row, number) -> new Given(row.getInt(1), row.getInt(2), row.getString(3), row.getInt(4)))
                .list();
    }

    @Override
    public Class<?> getSessionType() {
        return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
        return new TaskListRights(this);
    }
}
