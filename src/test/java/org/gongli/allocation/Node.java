package org.gongli.allocation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongli.platform.TestDatabase;
import org.gongli.shared.OrgId;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The mechanism alone, with a connection pool of its own: a second application node for tests, and the engine under measurement.
public final class Node implements AutoCloseable {

    private static final List<String> MODULES = List.of("platform", "organisations", "members", "allocation", "audit");

    /// The city that [#migrate] enters.
    public static final OrgId CITY = new OrgId(1);

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// A node on this database.
    ///
    /// @param extras configuration that replaces or adds parts, for saboteurs and listeners
    public static Node start(String databaseUrl, Class<?>... extras) {
        var sources = new ArrayList<Class<?>>(List.of(Parts.class));
        sources.addAll(Arrays.asList(extras));
        return new Node(new SpringApplicationBuilder(sources.toArray(Class[]::new)).web(WebApplicationType.NONE).registerShutdownHook(false)
                .run("--gongli.database-url=" + databaseUrl, "--gongli.master-key=" + TestDatabase.masterKey(), "--gongli.data=" + TestDatabase.folder(),
                        "--spring.main.allow-bean-definition-overriding=true", "--logging.level.org.gongli=warn"));
    }

    /// Makes the tables that the mechanism needs in an empty database, and one city.
    public static void migrate(String databaseUrl) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(databaseUrl); var statement = connection.createStatement()) {
            for (var module : MODULES) {
                for (var script : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/" + module + "/V*.sql")) {
                    statement.execute(script.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            statement.execute("""
                    insert into organisations.organisation (id, path, town_id, kind, name, pinyin, initials, valid_from)
                    values (1, '/1/', 1, 'CITY', 'Dongguan', 'dongguan', 'dg', '2020-01-01')""");
        }
    }

    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(basePackages = {"org.gongli.shared", "org.gongli.platform", "org.gongli.allocation"},
            excludeFilters = @Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class))
    @ComponentScan(basePackages = "org.gongli.organisations", useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.Organisation(Tree|Sql)"))
    @ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class})
    static class Parts {
    }

    /// The trail that every batch of claims is written to in its own transaction.
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(basePackages = "org.gongli.audit", useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(EntrySql|WhenAnythingHappens)"))
    public static class Audit {
    }
}
