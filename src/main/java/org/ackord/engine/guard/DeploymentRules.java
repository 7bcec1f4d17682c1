package org.ackord.engine.guard;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ackord.engine.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Which files people may deploy: few, small, models only, and new versions of what there is. What is new an administrator
 * deploys once (ADR 11). The application itself brings at its start what it likes to bring.
 */
final class DeploymentRules {

    private static final int MOST_FILES = 100;
    private static final int BIGGEST_FILE = 2 * 1024 * 1024;
    private static final Pattern MODEL = Pattern.compile("(?s).*\\.(bpmn|dmn|form)");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.(bpmn|dmn|form)");

    void checkNames(Collection<ResourceEntity> files, CommandContext engine, Findings findings) {
        var isPerson = engine.getAuthentication() != null;
        files.forEach(file -> {
            findings.in(file.getName());
            if (!(isPerson ? PLAIN : MODEL).matcher(file.getName()).matches())
                findings.add(
                        "is no model; deploy files named *.bpmn, *.dmn or *.form, in letters, digits, '.', '_' and '-'");
            if (file.getBytes().length > BIGGEST_FILE)
                findings.add("is bigger than %d MB".formatted(BIGGEST_FILE / 1024 / 1024));
        });
        if (isPerson && files.size() > MOST_FILES)
            findings.add("a deployment has at most %d files; this one has %d".formatted(MOST_FILES, files.size()));
    }

    void checkKeys(ModelFiles files, CommandContext engine, Findings findings) {
        var person = engine.getAuthentication();
        if (person == null) return;
        files.all().forEach(file -> {
            findings.in(file.getName());
            var keys = files.keys(file);
            checkName(file, keys, findings);
            if (!isAdministrator(person))
                keys.stream()
                        .filter(key -> !isKnown(file, key, files.surroundings(engine)))
                        .forEach(key ->
                                findings.add("'%s' is new; an administrator deploys it the first time".formatted(key)));
        });
    }

    private static void checkName(ResourceEntity file, Set<String> keys, Findings findings) {
        var name = ModelFiles.plainName(file);
        var id = name.substring(0, name.lastIndexOf('.'));
        if (!name.endsWith(ModelFiles.DECISION) && !keys.isEmpty() && !keys.equals(Set.of(id)))
            findings.add("holds %s; a file holds one process or form and is named after its id".formatted(keys));
    }

    private static boolean isKnown(ResourceEntity file, String key, Surroundings around) {
        var name = file.getName();
        if (name.endsWith(ModelFiles.PROCESS)) return around.wasProcess(key);
        return name.endsWith(ModelFiles.DECISION) ? around.wasDecision(key) : around.wasForm(key);
    }

    private static boolean isAdministrator(Authentication person) {
        var groups = person.getGroupIds();
        return groups != null && List.copyOf(groups).contains(Groups.ADMINS);
    }
}
