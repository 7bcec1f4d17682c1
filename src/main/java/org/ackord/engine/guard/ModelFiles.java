package org.ackord.engine.guard;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** The files of a deployment, by what they are. */
final class ModelFiles {

    static final String PROCESS = ".bpmn";
    static final String DECISION = ".dmn";
    static final String FORM = ".form";

    private static final Pattern LAST = Pattern.compile("[^/\\\\]+$");

    private final Collection<ResourceEntity> files;
    private final Map<ResourceEntity, Node> models = new LinkedHashMap<>();
    private final FormCheck forms = new FormCheck();

    ModelFiles(Collection<ResourceEntity> files, Findings findings) {
        this.files = files;
        var xml = new ModelXml();
        Stream.of(PROCESS, DECISION).flatMap(this::files).forEach(file -> {
            findings.in(file.getName());
            xml.read(file.getName(), file.getBytes(), findings).ifPresent(root -> models.put(file, root));
        });
    }

    Stream<ResourceEntity> all() {
        return files.stream();
    }

    Stream<ResourceEntity> files(String ending) {
        return files.stream().filter(file -> file.getName().endsWith(ending));
    }

    Optional<Node> model(ResourceEntity file) {
        return Optional.ofNullable(models.get(file));
    }

    /** The keys of the processes, decisions or forms in a file. */
    Set<String> keys(ResourceEntity file) {
        if (file.getName().endsWith(FORM)) return forms.id(file).map(Set::of).orElse(Set.of());
        var keys = new TreeSet<String>();
        model(file)
                .ifPresent(root -> root.walk(node -> {
                    if (node.is("process") || node.is("decision"))
                        node.attribute("id").ifPresent(keys::add);
                }));
        return keys;
    }

    Surroundings surroundings(CommandContext engine) {
        return new Surroundings(keys(FORM), keys(PROCESS), keys(DECISION), engine);
    }

    /** Without the folders that files have when they come from our own archive. */
    static String plainName(ResourceEntity file) {
        var last = LAST.matcher(file.getName());
        return last.find() ? last.group() : file.getName();
    }

    private Set<String> keys(String ending) {
        return files(ending).flatMap(file -> keys(file).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
