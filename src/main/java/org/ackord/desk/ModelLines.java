package org.ackord.desk;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ackord.engine.Accounts;
import org.ackord.engine.DeployedModel;
import org.ackord.engine.DeployedModel.Kind;
import org.ackord.engine.DeployedModel.Version;
import org.ackord.engine.Models;
import org.ackord.time.WrittenTimes;
import org.springframework.stereotype.Component;

/** Puts the deployed models into words. */
@Component
class ModelLines {

    private static final String OURSELVES = "Ackord";

    private final Models models;
    private final Accounts accounts;
    private final WrittenTimes times;

    ModelLines(Models models, Accounts accounts, WrittenTimes times) {
        this.models = models;
        this.accounts = accounts;
        this.times = times;
    }

    Map<Kind, List<ModelLine>> all() {
        var all = models.all();
        var names = accounts.names(all.stream()
                .flatMap(ModelLines::versions)
                .map(Version::by)
                .filter(Objects::nonNull)
                .collect(toUnmodifiableSet()));
        return Map.of(
                Kind.PROCESS, of(Kind.PROCESS, all, names),
                Kind.DECISION, of(Kind.DECISION, all, names),
                Kind.FORM, of(Kind.FORM, all, names));
    }

    private List<ModelLine> of(Kind kind, List<DeployedModel> all, Map<String, String> names) {
        return all.stream()
                .filter(model -> model.kind() == kind)
                .map(model -> new ModelLine(
                        model.key(),
                        model.name(),
                        version(model.newest(), names),
                        model.older().stream()
                                .map(older -> version(older, names))
                                .toList()))
                .toList();
    }

    private ModelLine.Version version(Version version, Map<String, String> names) {
        var by = version.by() == null ? OURSELVES : names.getOrDefault(version.by(), version.by());
        return new ModelLine.Version(version.number(), times.shown(version.at()), by, version.running());
    }

    private static Stream<Version> versions(DeployedModel model) {
        return Stream.concat(Stream.of(model.newest()), model.older().stream());
    }
}
