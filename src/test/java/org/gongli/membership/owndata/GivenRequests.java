package org.gongli.membership.owndata;

import java.util.Objects;
import org.gongli.procedures.Procedures;
import org.gongli.procedures.StepId;
import org.gongli.testing.TestBean;

/// Where requests about own data stand.
@TestBean
class GivenRequests {

    private final Procedures procedures;

    GivenRequests(Procedures procedures) {
        this.procedures = procedures;
    }

    StepId step(DataRequestId id) {
        return Objects.requireNonNull(procedures.progress(procedures.latest(DataRequest.PROCEDURE, DataRequest.subject(id)).orElseThrow()).now()).step();
    }
}
