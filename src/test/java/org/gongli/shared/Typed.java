package org.gongli.shared;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The platform's `JdbcClient` where there is no context to take it from.
public final class Typed {

    private Typed() {
    }

    public static JdbcClient client(DataSource source) {
        return new SqlConfiguration().jdbcClient(source);
    }
}
