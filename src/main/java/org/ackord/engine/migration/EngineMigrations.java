package org.ackord.engine.migration;

import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.MIGRATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ackord.engine.Accounts;
import org.ackord.engine.Migrations;
import org.ackord.engine.MovePreview;
import org.ackord.engine.MoveProgress;
import org.ackord.engine.migration.Versions.Pair;
import org.camunda.bpm.engine.AuthorizationService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Asks who may, and hands what is asked to those who know. */
@Component
class EngineMigrations implements Migrations {

    private final Versions versions;
    private final Previews previews;
    private final Moves moves;
    private final Accounts accounts;
    private final AuthorizationService authorizations;

    EngineMigrations(
            Versions versions, Previews previews, Moves moves, Accounts accounts, AuthorizationService authorizations) {
        this.versions = versions;
        this.previews = previews;
        this.moves = moves;
        this.accounts = accounts;
        this.authorizations = authorizations;
    }

    @Override
    public Optional<MovePreview> preview(String processKey, int version, Map<String, String> counterparts) {
        return versions.pair(processKey, version).map(pair -> previews.of(pair, counterparts));
    }

    @Override
    public Answer move(Order order) {
        var pair = versions.pair(order.from(), order.to());
        if (pair.isEmpty()) return Answer.OUTDATED;
        if (!mayMove(order.userId(), pair.get())) throw new AccessDeniedException("may not migrate instances");
        return moves.begin(order, pair.get());
    }

    @Override
    public Optional<MoveProgress> progress(String processKey) {
        return moves.progress(processKey);
    }

    /** The moves run in the background, where the engine would ask nobody: so it is asked here. */
    private boolean mayMove(String userId, Pair pair) {
        var groups = List.copyOf(accounts.groupsOf(userId));
        return authorizations.isUserAuthorized(userId, groups, MIGRATE_INSTANCE, PROCESS_DEFINITION, pair.key());
    }
}
