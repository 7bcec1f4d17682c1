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
import org.springframework.stereotype.Component;

/** The people who may log in, and their groups: users of the engine, so that Tasklist, Cockpit and REST know them too. */
@Component
public class Accounts {

    /** Somebody with a login. */
    public record Account(String userId, String name, String email, Set<String> groups) {}

    private final IdentityService identity;

    Accounts(IdentityService identity) {
        this.identity = identity;
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

    /** Their ids; none where there is no such user. */
    public Set<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).unlimitedList().stream()
                .map(Group::getId)
                .collect(toUnmodifiableSet());
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

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
