package org.gongli.funds.paying;

import org.gongli.funds.BatchId;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// A second person checked a batch.
public record BatchChecked(Actor actor, OrgId organisation, BatchId batch) implements DomainEvent {

    @Override
    public String subject() {
        return "batch/" + batch;
    }
}
