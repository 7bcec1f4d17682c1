package org.ackord.engine;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.ackord.engine.guard.EngineLocks;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

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
            ListableBeanFactory beans, ModelNews news, ApplicationEventPublisher events) {
        return new AckordEngine(beans, news, events);
    }

    @Bean
    @Order(Ordering.DEFAULT_ORDER + 2)
    static ProcessEnginePlugin mysqlTables(DataSource data) {
        return new MysqlTables(data);
    }

    private static final class AckordEngine extends AbstractCamundaConfiguration {

        private final ListableBeanFactory beans;
        private final ModelNews news;
        private final ApplicationEventPublisher events;

        AckordEngine(ListableBeanFactory beans, ModelNews news, ApplicationEventPublisher events) {
            this.beans = beans;
            this.news = news;
            this.events = events;
        }

        @Override
        public void preInit(SpringProcessEngineConfiguration engine) {
            var vocabulary = new ModelBeans(beans);
            engine.setBeans(vocabulary);
            engine.setCustomHistoryLevels(List.of(new FactsHistoryLevel()));
            engine.setHistory(FactsHistoryLevel.NAME);
            engine.setCmmnEnabled(false);
            engine.setCustomSessionFactories(List.of(new TaskGrants(engine::getDataSource)));
            engine.setFailedJobCommandFactory(new FailedJobs());
            engine.setEnableReducedJobExceptionLogging(true);
            engine.setEnableCmdExceptionLogging(false);
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
