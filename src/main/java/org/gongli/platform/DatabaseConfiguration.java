package org.gongli.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/// The connection pool over the embedded database, or over the one that the operator named.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GongliProperties.class)
class DatabaseConfiguration {

    /// How long anybody waits for a connection before the answer is "not now".
    private static final long PATIENCE_MILLIS = 4_000;

    @Bean
    @Conditional(NoOutsideDatabase.class)
    EmbeddedDatabase embeddedDatabase(DataFolder folder, Secrets secrets) {
        return EmbeddedDatabase.start(folder.folder("postgres"), secrets.password("embedded-database"));
    }

    @Bean
    @Conditional(NoOutsideDatabase.class)
    DataSource embeddedDataSource(EmbeddedDatabase database) {
        return pool(database.url(), database.user(), database.password());
    }

    @Bean
    @ConditionalOnProperty("gongli.database-url")
    DataSource outsideDataSource(GongliProperties properties) {
        return pool(Objects.requireNonNull(properties.databaseUrl()), null, null);
    }

    private static HikariDataSource pool(String url, @Nullable String user, @Nullable String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(16);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setValidationTimeout(1_000);
        Map.of("reWriteBatchedInserts", "true", "tcpKeepAlive", "true", "socketTimeout", "60", "ApplicationName", "gongli").forEach(pool::addDataSourceProperty);
        pool.setConnectionInitSql("set time zone 'Asia/Shanghai'; set statement_timeout = '30s'; set lock_timeout = '5s'; set idle_in_transaction_session_timeout = '30s'");
        return pool;
    }

    static class NoOutsideDatabase extends NoneNestedConditions {

        NoOutsideDatabase() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("gongli.database-url")
        static class Outside {
        }
    }
}
