package org.gongli.funds.budgeting;

import org.gongli.funds.FundPurpose;
import org.gongli.funds.FundSource;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;

/// A budget line as it is proposed, with its first amount.
public record NewLine(OrgId org, int year, FundPurpose purpose, FundSource source, String name, Money amount, String reason) {
}
