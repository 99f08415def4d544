package org.gongli.founding.restructuring;

import java.util.Optional;
import org.gongli.organisations.Successors;
import org.gongli.shared.OrgId;
import org.springframework.stereotype.Component;

/// Into which union another was merged.
@Component
class MergedUnions implements Successors {

    private final RestructuringSql sql;

    MergedUnions(RestructuringSql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<OrgId> successor(OrgId organisation) {
        return sql.mergedInto(organisation);
    }
}
