package org.ackord.engine;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.ackord.engine.guard.EngineLocks;
import org.ackord.logging.LogContext;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What settings in application.yaml cannot say: the vocabulary, history without texts, rights without rows for each task. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    static Clock clock() {
        return EngineClock.utc();
    }

    @Bean
    static ModelNews modelNews(ApplicationEventPublisher events) {
        return new ModelNews(events);
    }

    @Bean
    @Order(Ordering.DEFAULT_ORDER + 1)
    static ProcessEnginePlugin ackordEngine(
            ListableBeanFactory beans, ModelNews news, ApplicationEventPublisher events, RemovalTimes removalTimes) {
        return new AckordEngine(beans, news, events, removalTimes);
    }

    @Bean
    @Order(Ordering.DEFAULT_ORDER + 2)
    static ProcessEnginePlugin mysqlTables(StartLock lock) {
        return new MysqlTables(lock);
    }

    @Bean
    @ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
    static JobExecutor punctualJobs(
            @Qualifier("camundaTaskExecutor") TaskExecutor threads, CamundaBpmProperties settings, NextTimer next) {
        return new PunctualJobs(threads, settings.getJobExecution(), next);
    }

    @Bean
    static StartLock startLock(DataSource data) {
        return new StartLock(data);
    }

    /** Compares before any job is taken. */
    @Bean(initMethod = "compare")
    static DatabaseClock databaseClock(DatabaseTime database, ClockOffset offset) {
        return new DatabaseClock(database, offset, EngineClock.machine());
    }

    @Bean
    static DatabaseTime databaseTime(StartLock lock, JdbcClient jdbc) {
        return lock.isNeeded() ? DatabaseTime.mysql(jdbc) : Optional::empty;
    }

    private static final class AckordEngine extends AbstractCamundaConfiguration {

        private final ListableBeanFactory beans;
        private final ModelNews news;
        private final ApplicationEventPublisher events;
        private final RemovalTimes removalTimes;

        AckordEngine(
                ListableBeanFactory beans,
                ModelNews news,
                ApplicationEventPublisher events,
                RemovalTimes removalTimes) {
            this.beans = beans;
            this.news = news;
            this.events = events;
            this.removalTimes = removalTimes;
        }

        @Override
        public void preInit(SpringProcessEngineConfiguration engine) {
            var vocabulary = new ModelBeans(beans);
            engine.setBeans(vocabulary);
            engine.setCustomHistoryLevels(List.of(new FactsHistoryLevel()));
            engine.setHistory(FactsHistoryLevel.NAME);
            engine.setHistoryEventProducer(new FactsProducer(removalTimes));
            engine.setCmmnEnabled(false);
            engine.setCustomSessionFactories(
                    List.of(new TaskGrants(engine::getDataSource), new JobDefinitions.Factory()));
            engine.setFailedJobCommandFactory(new FailedJobs());
            engine.setEnableReducedJobExceptionLogging(true);
            engine.setEnableCmdExceptionLogging(false);
            engine.setLoggingContextBusinessKey(LogContext.CASE.field());
            engine.setLoggingContextActivityId("labels.activity");
            engine.setLoggingContextProcessInstanceId("labels.process_instance");
            engine.setLoggingContextProcessDefinitionId("labels.process_definition");
            engine.setLoggingContextEngineName(null);
            engine.setLoggingContextTenantId(null);
            engine.setLoggingContextApplicationName(null);
            engine.setCustomPreCommandInterceptorsTxRequired(
                    List.of(new RefusalInterceptor(), new StartsAtTheStart(engine::getIdentityService)));
            new EngineLocks(vocabulary, beans, news, EngineClock.utc()).putOn(engine);
        }

        @Override
        public void postInit(ProcessEngineConfigurationImpl engine) {
            engine.setResourceAuthorizationProvider(new NoTaskGrants());
            engine.setHistoryEventHandler(new OperationWatch(engine.getHistoryEventHandler(), events));
        }
    }
}
