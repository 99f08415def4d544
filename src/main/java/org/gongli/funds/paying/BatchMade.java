package org.gongli.funds.paying;

import org.gongli.funds.BatchId;
import org.gongli.funds.Payouts;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// Payouts were put together for the bank.
public record BatchMade(Actor actor, OrgId organisation, BatchId batch) implements DomainEvent {

    @Override
    public String subject() {
        return "batch/" + batch;
    }
}
