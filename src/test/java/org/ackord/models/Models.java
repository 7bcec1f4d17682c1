package org.ackord.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The models of a folder. */
final class Models {

    private Models() {}

    static List<BpmnModelInstance> processes(Path folder) {
        return files(folder, ".bpmn").stream()
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .toList();
    }

    static List<DmnModelInstance> decisions(Path folder) {
        return files(folder, ".dmn").stream()
                .map(file -> Dmn.readModelFromFile(file.toFile()))
                .toList();
    }

    /** In alphabetical order; a folder without any is a mistake of the caller, not a folder without faults. */
    static List<Path> files(Path folder, String ending) {
        try (var all = Files.list(folder)) {
            var found = all.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            if (found.isEmpty()) throw new IllegalArgumentException("no *%s in %s".formatted(ending, folder));
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
