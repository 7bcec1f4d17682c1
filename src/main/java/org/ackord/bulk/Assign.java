package org.ackord.bulk;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.engine.Tasks;
import org.ackord.input.Sentence;
import org.springframework.stereotype.Component;

/** The open tasks of the case go to one of our people. */
@Component
class Assign implements Reversible {

    private final Tasks tasks;
    private final Directory directory;

    Assign(Tasks tasks, Directory directory) {
        this.tasks = tasks;
        this.directory = directory;
    }

    @Override
    public Kind kind() {
        return Kind.ASSIGN;
    }

    @Override
    public Optional<String> named(String target) {
        return directory.staff(target).filter(Staff::isAgent).map(Staff::name);
    }

    @Override
    public Optional<Sentence> obstacle(String caseKey, String target) {
        return tasks.ofCases(List.of(caseKey)).isEmpty() ? Optional.of(Sentence.of("bulk.no-task")) : Optional.empty();
    }

    @Override
    public Sentence effect(String caseKey, String target) {
        var open = tasks.ofCases(List.of(caseKey)).getOrDefault(caseKey, List.of()).stream()
                .map(Tasks.OpenTask::name)
                .collect(joining(", "));
        return Sentence.of("bulk.assigned", named(target).orElse(target), open);
    }

    @Override
    public void perform(String caseKey, String target, String by) {
        tasks.assign(caseKey, target);
    }

    @Override
    public String former(String caseKey) {
        return tasks.assignees(caseKey).entrySet().stream()
                .map(task -> task.getKey() + ' ' + task.getValue())
                .collect(joining("\n"));
    }

    @Override
    public void takeBack(String target, String former) {
        former.lines().map(line -> line.split(" ", 2)).forEach(task -> tasks.giveBack(task[0], target, task[1]));
    }
}
