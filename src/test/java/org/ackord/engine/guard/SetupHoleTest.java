package org.ackord.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.engine.Groups;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.rest.dto.identity.UserCredentialsDto;
import org.camunda.bpm.engine.rest.dto.identity.UserDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-77226: while there is no administrator, the set-up of the web apps makes one for any stranger. */
@RunningAckord
class SetupHoleTest {

    private static final String BODY =
            "{\"profile\":{\"id\":\"evil\",\"firstName\":\"E\",\"lastName\":\"V\",\"email\":\"\"},\"credentials\":{\"password\":\"evil-evil-evil\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Test
    void theHoleIsOpenInTheWebAppAsItIsShipped() throws Exception {
        try (var engines = new Engines()) {
            var bare = engines.bare("setup-open");

            new SetupResource().createInitialUser("setup-open", evil());

            assertThat(bare.getIdentityService()
                            .createUserQuery()
                            .memberOfGroup(Groups.ADMINS)
                            .list())
                    .extracting(User::getId)
                    .containsExactly("evil");
        }
    }

    @Test
    void itIsShutHereEvenWhileThereIsNoAdministrator() {
        var admins = identity.createUserQuery().memberOfGroup(Groups.ADMINS).list();
        admins.forEach(admin -> identity.deleteMembership(admin.getId(), Groups.ADMINS));
        try {
            var answer = Http.stranger(port).post("/camunda/api/admin/setup/default/user/create", BODY);

            assertThat(answer.statusCode()).isIn(401, 403, 404);
            assertThat(identity.createUserQuery().userId("evil").count()).isZero();
        } finally {
            admins.forEach(admin -> identity.createMembership(admin.getId(), Groups.ADMINS));
        }
    }

    private static UserDto evil() {
        var profile = new UserProfileDto();
        profile.setId("evil");
        var credentials = new UserCredentialsDto();
        credentials.setPassword("evil-evil-evil");
        var user = new UserDto();
        user.setProfile(profile);
        user.setCredentials(credentials);
        return user;
    }
}
