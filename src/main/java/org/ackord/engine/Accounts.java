package org.ackord.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The people who may log in, and their groups: users of the engine, so that Tasklist, Cockpit and REST know them too. */
@Component
public class Accounts {

    /** Somebody with a login. */
    public record Account(String userId, String name, String email, Set<String> groups) {}

    private static final String ACCOUNTS = """
            select u.ID_, u.FIRST_, u.LAST_, u.EMAIL_, m.GROUP_ID_
            from ACT_ID_USER u
            left join ACT_ID_MEMBERSHIP m on m.USER_ID_ = u.ID_
            """;

    private static final String BY_ID = ACCOUNTS + "where u.ID_ = ?";

    private static final String MEMBERS =
            ACCOUNTS + "where u.ID_ in (select USER_ID_ from ACT_ID_MEMBERSHIP where GROUP_ID_ in (:groups))";

    private final IdentityService identity;
    private final JdbcClient jdbc;

    /** An account in one of its groups; the group is null where it is in none. */
    private record Membership(
            String userId,
            String name,
            String email,
            @Nullable String group) {}

    Accounts(IdentityService identity, JdbcClient jdbc) {
        this.identity = identity;
        this.jdbc = jdbc;
    }

    public Optional<Account> find(String userId) {
        return accounts(jdbc.sql(BY_ID).param(userId)).stream().findFirst();
    }

    /** The names of these users; whoever has left is missing. */
    public Map<String, String> names(Set<String> userIds) {
        if (userIds.isEmpty()) return Map.of();
        return identity.createUserQuery().userIdIn(userIds.toArray(String[]::new)).unlimitedList().stream()
                .collect(toUnmodifiableMap(
                        User::getId, user -> name(user.getId(), user.getFirstName(), user.getLastName())));
    }

    /** Their ids; none where there is no such user. */
    public Set<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).unlimitedList().stream()
                .map(Group::getId)
                .collect(toUnmodifiableSet());
    }

    /** The members of a group, by user id. */
    public List<Account> membersOf(String group) {
        return accounts(jdbc.sql(MEMBERS).param("groups", List.of(group)));
    }

    /** Who is in one of these groups, by name. */
    public List<Account> membersOf(Collection<String> groups) {
        if (groups.isEmpty()) return List.of();
        return accounts(jdbc.sql(MEMBERS).param("groups", groups)).stream()
                .sorted(Comparator.comparing(Account::name))
                .toList();
    }

    private static List<Account> accounts(StatementSpec statement) {
        var memberships = statement.query(Accounts::membership).list().stream()
                .collect(groupingBy(Membership::userId, TreeMap::new, toList()));
        return memberships.values().stream().map(Accounts::account).toList();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        var userId = row.getString("ID_");
        return new Membership(
                userId,
                name(userId, row.getString("FIRST_"), row.getString("LAST_")),
                orEmpty(row.getString("EMAIL_")),
                row.getString("GROUP_ID_"));
    }

    private static Account account(List<Membership> memberships) {
        var any = memberships.get(0);
        var groups = memberships.stream()
                .map(Membership::group)
                .filter(Objects::nonNull)
                .collect(toUnmodifiableSet());
        return new Account(any.userId(), any.name(), any.email(), groups);
    }

    private static String name(String userId, @Nullable String first, @Nullable String last) {
        var name = "%s %s".formatted(orEmpty(first), orEmpty(last)).strip();
        return name.isEmpty() ? userId : name;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
