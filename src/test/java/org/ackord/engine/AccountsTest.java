package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ackord.RunningAckord;
import org.ackord.engine.Accounts.Account;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningAckord
class AccountsTest {

    private final String blue = "blue-" + UUID.randomUUID();
    private final String green = "green-" + UUID.randomUUID();
    private final Account bea = new Account("z-" + blue, "Bea Adams", "bea@ackord.example", Set.of(blue, green));
    private final Account zed = new Account("a-" + blue, "Zed van Zandt", "", Set.of(blue));
    private final Account lone = new Account("lone-" + blue, "Lone", "", Set.of());

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountProvisioning provisioning;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void enrol() {
        List.of(blue, green).forEach(group -> provisioning.ensureGroup(group, group));
        List.of(bea, zed, lone).forEach(account -> provisioning.ensure(account, "a long password"));
    }

    @AfterEach
    void dismiss() {
        List.of(bea, zed, lone).forEach(account -> identity.deleteUser(account.userId()));
        List.of(blue, green).forEach(identity::deleteGroup);
    }

    @Test
    void findsAnAccountWithAllItsGroups() {
        assertThat(accounts.find(bea.userId())).contains(bea);
        assertThat(accounts.find(lone.userId())).contains(lone);
        assertThat(accounts.find("nobody-" + blue)).isEmpty();
    }

    @Test
    void tellsTheMembersOfAGroupByUserIdWithAllTheirGroups() {
        assertThat(accounts.membersOf(blue)).containsExactly(zed, bea);
        assertThat(accounts.membersOf(green)).containsExactly(bea);
        assertThat(accounts.membersOf("empty-" + blue)).isEmpty();
    }

    @Test
    void tellsWhoIsInOneOfSeveralGroupsOnceAndByName() {
        assertThat(accounts.membersOf(List.<String>of())).isEmpty();
        assertThat(accounts.membersOf(List.of(green, blue))).containsExactly(bea, zed);
    }

    @Test
    void callsWhoHasNoNameByTheUserId() {
        var user = identity.createUserQuery().userId(lone.userId()).singleResult();
        user.setLastName(null);
        identity.saveUser(user);

        assertThat(accounts.find(lone.userId()).map(Account::name)).contains(lone.userId());
        assertThat(accounts.names(Set.of(lone.userId(), bea.userId())))
                .containsEntry(lone.userId(), lone.userId())
                .containsEntry(bea.userId(), bea.name());
    }
}
