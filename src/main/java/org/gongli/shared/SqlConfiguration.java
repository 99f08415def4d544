package org.gongli.shared;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.namedparam.AbstractSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Teaches `JdbcClient` our types: typed ids, money, enums and instants as parameters; typed ids and money as record components.
@Configuration(proxyBeanMethods = false)
class SqlConfiguration {

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(new TypedTemplate(dataSource), conversions());
    }

    private static ConversionService conversions() {
        var conversions = new DefaultConversionService();
        conversions.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
        return conversions;
    }

    private static final class TypedTemplate extends NamedParameterJdbcTemplate {

        TypedTemplate(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        protected PreparedStatementCreator getPreparedStatementCreator(String sql, SqlParameterSource source,
                @Nullable Consumer<PreparedStatementCreatorFactory> customizer) {
            return super.getPreparedStatementCreator(sql, new TypedParameters(source), customizer);
        }
    }

    private static final class TypedParameters extends AbstractSqlParameterSource {

        private final SqlParameterSource source;

        TypedParameters(SqlParameterSource source) {
            this.source = source;
        }

        @Override
        public boolean hasValue(String name) {
            return source.hasValue(name);
        }

        @Override
        public @Nullable Object getValue(String name) {
            return plain(source.getValue(name));
        }

        @Override
        public int getSqlType(String name) {
            return source.getSqlType(name);
        }

        private static @Nullable Object plain(@Nullable Object value) {
            return switch (value) {
                case TypedId id -> id.value();
                case Money money -> money.fen();
                case Enum<?> constant -> constant.name();
                case Instant instant -> Timestamp.from(instant);
                case Scope scope -> scope.pattern();
                case Collection<?> many -> many.stream().map(TypedParameters::plain).toList();
                case null, default -> value;
            };
        }
    }
}
