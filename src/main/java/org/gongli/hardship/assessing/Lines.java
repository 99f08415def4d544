package org.gongli.hardship.assessing;

import java.math.BigDecimal;
import org.gongli.rules.Rules;
import org.gongli.shared.OrgId;

/// The figures by which a level is reckoned, as the rule cards of a place give them today.
///
/// @param allowance the minimum living allowance per head and month, in yuan
/// @param deep      times the allowance below which hardship is deep
/// @param relative  times the allowance below which it is relative
/// @param share     of the income, in per cent, above which sudden costs make it accidental
/// @param months    by which a year is divided
public record Lines(BigDecimal allowance, BigDecimal deep, BigDecimal relative, BigDecimal share, BigDecimal months) {

    /// @throws org.gongli.shared.Refused when a card is not in force there
    static Lines of(Rules rules, OrgId place) {
        return new Lines(rules.figure("AID-11", "line", place), rules.figure("AID-02", "deep", place), rules.figure("AID-02", "relative", place),
                rules.figure("AID-03", "share", place), rules.figure("AID-01", "months", place));
    }
}
