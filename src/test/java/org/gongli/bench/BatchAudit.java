package org.gongli.bench;

import org.gongli.allocation.ClaimsCommitted;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// One row of audit per batch, in the batch's transaction.
@TestConfiguration(proxyBeanMethods = false)
class BatchAudit {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    BatchAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ClaimsCommitted event) {
        jdbc.sql("insert into bench_audit (event) values (cast(:event as jsonb))").param("event", json.writeValueAsString(event)).update();
    }
}
