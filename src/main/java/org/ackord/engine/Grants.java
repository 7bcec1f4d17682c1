package org.ackord.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Makes the groups and their rights while the application starts, before anyone can log in, and puts right what was changed
 * since. Rights that an administrator added on other resources stay.
 */
@Component
class Grants implements InitializingBean {

    private final AccountProvisioning provisioning;
    private final AuthorizationService authorizations;

    Grants(AccountProvisioning provisioning, AuthorizationService authorizations) {
        this.provisioning = provisioning;
        this.authorizations = authorizations;
    }

    @Override
    public void afterPropertiesSet() {
        Groups.names().forEach(provisioning::ensureGroup);
        Grant.all().forEach(this::ensure);
    }

    private void ensure(Grant grant) {
        var present = find(grant);
        var wanted = present == null ? create(grant) : present;
        var before = permissionsOf(wanted);
        wanted.setPermissions(grant.permissions().toArray(Permission[]::new));
        if (present == null || before != permissionsOf(wanted)) authorizations.saveAuthorization(wanted);
    }

    private @Nullable Authorization find(Grant grant) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.resourceId())
                .singleResult();
    }

    private Authorization create(Grant grant) {
        var authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(grant.group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.resourceId());
        return authorization;
    }

    private static int permissionsOf(Authorization authorization) {
        return ((AuthorizationEntity) authorization).getPermissions();
    }
}
