package org.ackord.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * What Cockpit, Tasklist's history and the audit show, and no more: everything of level {@code full} but details of
 * variables, jobs that went well, and what people wrote. Texts pass through variables on their way into our tables and must
 * leave no trace.
 */
final class FactsHistoryLevel extends AbstractHistoryLevel {

    static final String NAME = "facts";

    /** The step or timer of such a job is on record anyway. */
    private static final Set<HistoryEventType> UNEVENTFUL = Set.of(
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE);

    private static final Set<String> WRITTEN_BY_PEOPLE = Set.of(
            "from",
            "subject",
            "text",
            "draft",
            "followUp",
            "comment",
            "address",
            "agenda",
            "attendees",
            "documentationGap",
            "gaps",
            "link",
            "linkedinUrl",
            "notDocumented",
            "pages",
            "phone",
            "note",
            "reason",
            "slackChannel",
            "title",
            "tried");

    @Override
    public int getId() {
        return 20;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, @Nullable Object entity) {
        if (UNEVENTFUL.contains(event)) return false;
        if (entity instanceof VariableInstanceEntity variable) return !WRITTEN_BY_PEOPLE.contains(variable.getName());
        return HistoryLevel.HISTORY_LEVEL_FULL.isHistoryEventProduced(event, entity);
    }
}
