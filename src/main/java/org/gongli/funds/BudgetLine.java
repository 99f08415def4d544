package org.gongli.funds;

import org.gongli.shared.Money;
import org.gongli.shared.OrgId;

/// A budget line as it stands: planned = reserved + paid + free.
public record BudgetLine(BudgetLineId id, OrgId org, int year, FundPurpose purpose, FundSource source, String name, Money planned, Money reserved, Money paid, Money free) {
}
