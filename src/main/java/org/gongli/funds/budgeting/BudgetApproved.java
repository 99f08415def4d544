package org.gongli.funds.budgeting;

import org.gongli.funds.BudgetLineId;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;

/// A second person approved an amount for a budget line; it can be spent.
public record BudgetApproved(Actor actor, OrgId organisation, BudgetLineId line, Money amount) implements DomainEvent {

    @Override
    public String subject() {
        return "budget/" + line;
    }
}
