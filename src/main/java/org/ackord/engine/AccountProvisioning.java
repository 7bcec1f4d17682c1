package org.ackord.engine;

import java.util.Set;
import org.ackord.engine.Accounts.Account;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;

/** Makes accounts and groups that the configuration, or another system, says there are. */
@Component
public class AccountProvisioning {

    private final IdentityService identity;
    private final Accounts accounts;

    AccountProvisioning(IdentityService identity, Accounts accounts) {
        this.identity = identity;
        this.accounts = accounts;
    }

    /** Adds a group where there is none of this id. */
    void ensureGroup(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() > 0) return;
        var group = identity.newGroup(id);
        group.setName(name);
        group.setType("ACKORD");
        identity.saveGroup(group);
    }

    /** Adds a user where there is none of this id (a password that was changed stays), and the memberships that miss. */
    public void ensure(Account account, String password) {
        var found = accounts.find(account.userId());
        if (found.isEmpty()) create(account, password);
        join(account, found.map(Account::groups).orElse(Set.of()));
    }

    /** Makes an account without a password, or changes the one there is; groups that are not named are taken away. */
    void shape(Account account) {
        var found = identity.createUserQuery().userId(account.userId()).singleResult();
        save(filled(found == null ? identity.newUser(account.userId()) : found, account));
        var present = accounts.groupsOf(account.userId());
        present.stream()
                .filter(group -> !account.groups().contains(group))
                .forEach(group -> identity.deleteMembership(account.userId(), group));
        join(account, present);
    }

    private void join(Account account, Set<String> present) {
        account.groups().stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> identity.createMembership(account.userId(), group));
    }

    private void create(Account account, String password) {
        var user = filled(identity.newUser(account.userId()), account);
        user.setPassword(password);
        save(user);
    }

    private static User filled(User user, Account account) {
        var space = account.name().lastIndexOf(' ');
        user.setFirstName(account.name().substring(0, Math.max(space, 0)));
        user.setLastName(account.name().substring(space + 1));
        user.setEmail(account.email());
        return user;
    }

    /** Rules for passwords are for people who choose one: who is made by the system has what the configuration says. */
    private void save(User user) {
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }
}
