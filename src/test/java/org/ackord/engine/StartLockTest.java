package org.ackord.engine;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.ackord.mailpath.KillDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
class StartLockTest {

    @Test
    void isHeldUntilAllElseIsDoneAtAStart() {
        var data = new DriverManagerDataSource(
                KillDatabase.mysqlOfThisRun("start_lock").url(), "root", "");
        var lock = new StartLock(data);
        lock.take();

        try (var started = start(data, lock)) {
            assertThat(started.getBean(AtReady.class).wasHeld).isTrue();
            assertThat(isFree(data)).isTrue();
        }
    }

    /** Without the listener that would set up logging anew for all tests. */
    private static ConfigurableApplicationContext start(DataSource data, StartLock lock) {
        var start = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=none")
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(StartLock.class, () -> lock);
                    beans.registerBean(AtReady.class, () -> new AtReady(data));
                })
                .application();
        start.setListeners(start.getListeners().stream()
                .filter(not(LoggingApplicationListener.class::isInstance))
                .toList());
        return start.run();
    }

    private static boolean isFree(DataSource data) {
        return JdbcClient.create(data)
                .sql("select is_free_lock(" + StartLock.NAME + ")")
                .query(Boolean.class)
                .single();
    }

    static class Nothing {}

    /** As late as what is done at a start can be. */
    static class AtReady {

        private final DataSource data;
        private boolean wasHeld;

        AtReady(DataSource data) {
            this.data = data;
        }

        @EventListener(ApplicationReadyEvent.class)
        void look() {
            wasHeld = !isFree(data);
        }
    }
}
