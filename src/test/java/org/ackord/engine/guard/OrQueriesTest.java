package org.ackord.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CVE-2026-109432, open without the locks, shut by the fourth, and shut by the third if the fourth should ever fail. */
class OrQueriesTest {

    private static final String EVIL =
            "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass()).invoke(null,'ackord.evil','yes') == null ? now() : now()}";

    private static final Engines ENGINES = new Engines();
    private static final ProcessEngine BARE = ENGINES.bare("queries-open");
    private static final ProcessEngine GUARDED = ENGINES.with("queries-shut", engine -> {
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new QueryGuard()));
        engine.setFilterService(new GuardedFilters());
    });
    private static final ProcessEngine SAFE =
            ENGINES.with("queries-safe", engine -> engine.setExpressionManager(new SafeExpressions(new HashMap<>())));

    @BeforeEach
    void forget() {
        System.clearProperty("ackord.evil");
    }

    @AfterAll
    static void end() {
        ENGINES.close();
    }

    @Test
    void theHoleIsOpenWithoutTheLocks() {
        evil(BARE).list();

        assertThat(System.getProperty("ackord.evil")).isEqualTo("yes");
    }

    @Test
    void theQueryGuardRefusesThem() {
        assertThatThrownBy(() -> evil(GUARDED).list()).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> evil(GUARDED).count()).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> evil(GUARDED).listPage(0, 1)).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> evil(GUARDED).singleResult()).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> GUARDED.getTaskService()
                        .createTaskQuery()
                        .dueAfterExpression(EVIL)
                        .list())
                .isInstanceOf(BadUserRequestException.class);
        assertThat(System.getProperty("ackord.evil")).isNull();
    }

    @Test
    void theExpressionsRefuseThemToo() {
        assertThatThrownBy(() -> evil(SAFE).list()).isInstanceOf(ProcessEngineException.class);
        assertThat(System.getProperty("ackord.evil")).isNull();
    }

    @Test
    void savedListsKeepTheirExpressionsAndHideNone() {
        var filters = GUARDED.getFilterService();
        var tasks = GUARDED.getTaskService();
        var mine = filters.newTaskFilter("mine")
                .setQuery(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        var id = filters.saveFilter(mine).getId();
        GUARDED.getIdentityService().setAuthenticatedUserId("sam.sc");

        assertThat(filters.list(id)).isEmpty();
        assertThat(filters.count(id, tasks.createTaskQuery().taskName("x"))).isZero();
        assertThatThrownBy(() -> filters.list(id, evil(GUARDED))).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.listPage(id, evil(GUARDED), 0, 1)).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.count(id, evil(GUARDED))).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.singleResult(id, evil(GUARDED))).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(
                        () -> filters.saveFilter(filters.newTaskFilter("evil").setQuery(evil(GUARDED))))
                .isInstanceOf(BadUserRequestException.class);
        assertThat(System.getProperty("ackord.evil")).isNull();
    }

    private static TaskQuery evil(ProcessEngine engine) {
        return engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskName("x")
                .dueAfterExpression(EVIL)
                .endOr();
    }
}
