package org.ackord.engine;

import static org.ackord.engine.Groups.AGENTS;
import static org.ackord.engine.Groups.DUTY;
import static org.ackord.engine.Groups.LEADS;
import static org.ackord.engine.Groups.MANAGERS;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** The lists of tasks that people find in Tasklist, each for its groups. A list that exists stays as an administrator left it. */
@Component
class TaskFilters implements InitializingBean {

    /** @param color of its name; null for the usual one */
    private record Listing(
            String name, String description, @Nullable String color, List<String> groups) {}

    private static final String AMBER = "#8a3b00";
    private static final String RED = "#9b1c1c";
    private static final int AT_RISK = 60;
    private static final int MISSED = 80;

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    public void afterPropertiesSet() {
        ensure(1, forAll("My tasks", "What I work on"), byDueDate().taskAssigneeExpression("${currentUser()}"));
        ensure(
                2,
                forAll("My groups' tasks", "What waits for somebody of my groups"),
                byDueDate()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .taskUnassigned());
        ensure(3, forAll("Due soonest", "Everything that is due, the most urgent first"), due());
        ensure(
                4,
                new Listing("At risk", "What will be missed soon", AMBER, AGENTS),
                byDueDate().taskMinPriority(AT_RISK).taskMaxPriority(MISSED - 1));
        ensure(
                5,
                new Listing("Missed", "What was missed and is still owed", RED, AGENTS),
                byDueDate().taskMinPriority(MISSED));
        ensure(6, forAll("VIP", "What VIP customers wait for"), byDueDate().processVariableValueEquals("tier", "VIP"));
        ensure(
                7,
                new Listing(
                        "Off-hours duty", "What waits for whoever is on duty", null, List.of(DUTY, LEADS, MANAGERS)),
                byDueDate().taskCandidateGroup(DUTY).includeAssignedTasks());
    }

    private static Listing forAll(String name, String description) {
        return new Listing(name, description, null, AGENTS);
    }

    private void ensure(int position, Listing listing, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(listing.name()).count() > 0) return;
        var properties = new HashMap<String, Object>();
        properties.put("description", listing.description());
        properties.put("priority", position);
        properties.put("refresh", true);
        if (listing.color() != null) properties.put("color", listing.color());
        var filter = filters.saveFilter(
                filters.newTaskFilter(listing.name()).setQuery(query).setProperties(properties));
        listing.groups().forEach(group -> show(filter.getId(), group));
    }

    private void show(String filterId, String group) {
        var grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filterId);
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }

    private TaskQuery byDueDate() {
        return tasks.createTaskQuery().active().orderByDueDate().asc();
    }

    /** Databases sort tasks without a due date first: they are no hurry and left out. */
    private TaskQuery due() {
        return byDueDate().dueAfter(Date.from(Instant.EPOCH));
    }
}
