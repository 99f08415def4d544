package org.gongli.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Entries are sealed in the order of their transactions, whose ids only rise within one cluster. At start, before anything is written, this notices that the
/// database was moved to another cluster by dump and restore: what came along is final, and what follows comes after it.
@Component
class Eras implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(Eras.class);

    private final ChainSql sql;

    Eras(ChainSql sql) {
        this.sql = sql;
    }

    @Override
    public void afterPropertiesSet() {
        if (sql.beginEra()) {
            log.info("The database was moved to this cluster; the audit trail goes on in a new era.");
        }
    }
}
