package org.ackord.engine.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;

/** What is wrong with the files of a deployment, as Camunda Modeler shows it: file, line, element, reason and remedy. */
final class Findings {

    private final Map<String, List<Problem>> byFile = new LinkedHashMap<>();
    private String file = "";

    /** Whatever is found from now on is in this file. */
    void in(String name) {
        file = name;
    }

    void add(Node where, String fault) {
        var owner = where.owner();
        add(new ProblemImpl("%s: %s".formatted(owner.words(), fault), at(where, owner)));
    }

    void add(String fault) {
        add(new ProblemImpl(fault, null));
    }

    void refuseIfAny() {
        if (byFile.isEmpty()) return;
        var files = new ArrayList<>(byFile.keySet());
        var refusal = new ParseException(message(), files.get(0), byFile.get(files.get(0)), List.of());
        files.subList(1, files.size())
                .forEach(name ->
                        refusal.getResorceReports().add(new ResourceReportImpl(name, byFile.get(name), List.of())));
        throw refusal;
    }

    private void add(Problem problem) {
        byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(problem);
    }

    private String message() {
        return byFile.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(problem ->
                                "* %s | resource %s%s".formatted(problem.getMessage(), entry.getKey(), problem)))
                .collect(Collectors.joining("\n", "Nothing was deployed:\n", ""));
    }

    /** The line of the one, the id of the other. */
    private static Element at(Node where, Node owner) {
        return where.element().attribute("id") == null ? owner.element() : where.element();
    }
}
