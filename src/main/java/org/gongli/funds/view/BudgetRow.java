package org.gongli.funds.view;

import org.gongli.funds.BudgetLineId;
import org.gongli.funds.FundPurpose;
import org.gongli.funds.FundSource;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// A budget line as it stands.
///
/// @param proposed what waits for a second person, added up
public record BudgetRow(BudgetLineId id, OrgId org, String orgName, @Nullable String orgNameEn, int year, FundPurpose purpose, FundSource source, String name,
                        Money planned, Money reserved, Money paid, Money free, Money proposed) {

    public String organisation(boolean english) {
        return english && orgNameEn != null ? orgNameEn : orgName;
    }
}
