package org.ackord.engine;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who may log in, and their groups: users of the engine, so that Tasklist, Cockpit and REST know them too. */
@Component
public class Accounts {

    /** Somebody with a login. */
    public record Account(String userId, String name, String email, Set<String> groups) {}

    /**
     * What a login is checked against.
     *
     * @param userId as it is on record; MySQL overlooks blanks at the end of what was typed
     * @param passwordHash changes whenever the password does, on every node; null where somebody has none
     */
    public record Credentials(String userId, @Nullable String passwordHash) {}

    private final IdentityService identity;
    private final PasswordHash hash;

    Accounts(IdentityService identity, PasswordHash hash) {
        this.identity = identity;
        this.hash = hash;
    }

    public Optional<Account> find(String userId) {
        return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
                .map(this::account);
    }

    /** The names of these users; whoever has left is missing. */
    public Map<String, String> names(Set<String> userIds) {
        if (userIds.isEmpty()) return Map.of();
        return identity.createUserQuery().userIdIn(userIds.toArray(String[]::new)).unlimitedList().stream()
                .collect(toUnmodifiableMap(User::getId, Accounts::name));
    }

    /** The members of a group, by user id. */
    public List<Account> membersOf(String group) {
        return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().unlimitedList().stream()
                .map(this::account)
                .toList();
    }

    /** Who is in one of these groups, by name; with a query for each group, however many they are. */
    public List<Account> membersOf(Collection<String> groups) {
        var users = new TreeMap<String, User>();
        var memberships = new HashMap<String, Set<String>>();
        for (var group : identity.createGroupQuery().unlimitedList())
            identity.createUserQuery()
                    .memberOfGroup(group.getId())
                    .unlimitedList()
                    .forEach(user -> {
                        users.put(user.getId(), user);
                        memberships
                                .computeIfAbsent(user.getId(), id -> new TreeSet<>())
                                .add(group.getId());
                    });
        return users.values().stream()
                .map(user -> account(user, Set.copyOf(memberships.get(user.getId()))))
                .filter(account -> !Collections.disjoint(account.groups(), groups))
                .sorted(Comparator.comparing(Account::name))
                .toList();
    }

    /**
     * Whether this is the user's password. It takes as long where there is no such user, so that time tells no names. A hash
     * of an old kind is renewed.
     */
    public boolean isPasswordOf(String userId, String password) {
        var stored = credentials(userId).map(Credentials::passwordHash);
        if (stored.isEmpty()) hash.encrypt(password);
        if (stored.isEmpty() || !identity.checkPassword(userId, password)) return false;
        if (hash.isOutdated(stored.get())) renew(userId, password);
        return true;
    }

    public Optional<Credentials> credentials(String userId) {
        return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
                .map(user -> new Credentials(user.getId(), user.getPassword()));
    }

    /** Lets somebody try again whom the engine has locked. */
    public void unlock(String userId) {
        identity.unlockUser(userId);
    }

    /** Adds a group where there is none of this id. */
    public void ensureGroup(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() > 0) return;
        var group = identity.newGroup(id);
        group.setName(name);
        group.setType("ACKORD");
        identity.saveGroup(group);
    }

    /** Adds a user where there is none of this id (a password that was changed stays), and the memberships that miss. */
    public void ensure(Account account, String password) {
        if (find(account.userId()).isEmpty()) create(account, password);
        join(account, groupsOf(account.userId()));
    }

    /** Makes an account without a password, or changes the one there is; groups that are not named are taken away. */
    void shape(Account account) {
        var found = identity.createUserQuery().userId(account.userId()).singleResult();
        save(filled(found == null ? identity.newUser(account.userId()) : found, account));
        var present = groupsOf(account.userId());
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

    /** The password was right until now, so it stays, whatever the rules say today. */
    private void renew(String userId, String password) {
        var user = identity.createUserQuery().userId(userId).singleResult();
        user.setPassword(password);
        save(user);
    }

    /** Rules for passwords are for people who choose one: who is made by the system has what the configuration says. */
    private void save(User user) {
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }

    private Account account(User user) {
        return account(user, groupsOf(user.getId()));
    }

    private static Account account(User user, Set<String> groups) {
        return new Account(user.getId(), name(user), orEmpty(user.getEmail()), groups);
    }

    private static String name(User user) {
        var name = "%s %s"
                .formatted(orEmpty(user.getFirstName()), orEmpty(user.getLastName()))
                .strip();
        return name.isEmpty() ? user.getId() : name;
    }

    /** Their ids; none where there is no such user. */
    public Set<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).unlimitedList().stream()
                .map(Group::getId)
                .collect(toUnmodifiableSet());
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
