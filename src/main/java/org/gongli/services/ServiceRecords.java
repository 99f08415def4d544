package org.gongli.services;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps who was served. Call it once in a transaction, with all that the transaction gives: those who serve at the same moment wait for each other
/// in a fixed order only within one call.
@Service
public class ServiceRecords {

    private final ServiceRecordSql sql;

    ServiceRecords(ServiceRecordSql sql) {
        this.sql = sql;
    }

    @Transactional
    public void record(ServiceGiven service) {
        recordAll(List.of(service));
    }

    @Transactional
    public void recordAll(Collection<ServiceGiven> services) {
        if (!services.isEmpty()) {
            sql.insert(services);
        }
    }
}
