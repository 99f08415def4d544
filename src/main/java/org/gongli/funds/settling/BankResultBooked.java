package org.gongli.funds.settling;

import org.gongli.funds.BatchId;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// An answer of the bank was booked.
///
/// @param paid, failed, returned how many lines it settled so
public record BankResultBooked(Actor actor, OrgId organisation, BatchId batch, int paid, int failed, int returned) implements DomainEvent {

    @Override
    public String subject() {
        return "batch/" + batch;
    }
}
