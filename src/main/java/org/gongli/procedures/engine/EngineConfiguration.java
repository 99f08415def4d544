package org.gongli.procedures.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// The bare process engine: no history of its own, no jobs, no identities, no scripts, no beans in expressions. Its tables come with our migrations.
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final String SCHEMA = "flowable";

    @Bean
    @DependsOnDatabaseInitialization
    static ProcessEngine processEngine(DataSource dataSource, PlatformTransactionManager transactions, Clock clock, Arrivals arrivals) {
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setEngineName("gongli");
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchema(SCHEMA);
        configuration.setDatabaseTablePrefix(SCHEMA + ".");
        configuration.setTablePrefixIsSchema(true);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setDbHistoryUsed(false);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setEnableConfiguratorServiceLoader(false);
        configuration.setAsyncExecutorActivate(false);
        configuration.setCreateDiagramOnDeploy(false);
        configuration.setEnableSafeBpmnXml(true);
        configuration.setEnableEntityLinks(false);
        configuration.setBeans(Map.of());
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setClock(new EngineClock(clock));
        configuration.setEventListeners(List.of(arrivals));
        return configuration.buildProcessEngine();
    }
}
