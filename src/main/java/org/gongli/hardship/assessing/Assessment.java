package org.gongli.hardship.assessing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongli.shared.Money;

/// The level of a household, and how far it is from the next one. The formula is that of the cards AID-01 to AID-03:
/// net per head and month = (income - rigid costs) / 12 / persons.
///
/// @param net      per head and month; below zero where costs eat more than the income
/// @param deep     below which hardship is deep, per head and month
/// @param relative below which it is relative
/// @param suddenAbove the sudden costs in a year above which it is accidental
/// @param missing  by how much the rigid costs of a year are too small for relative hardship; zero when there is hardship
public record Assessment(HardshipLevel level, BigDecimal net, BigDecimal deep, BigDecimal relative, BigDecimal suddenAbove, boolean accidental, Money missing) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Assessment of(Means means, Lines lines) {
        var heads = lines.months().multiply(BigDecimal.valueOf(means.persons()));
        var left = means.income().yuan().subtract(means.rigid().yuan());
        var net = left.divide(heads, 2, RoundingMode.HALF_UP);
        var deep = lines.allowance().multiply(lines.deep());
        var relative = lines.allowance().multiply(lines.relative());
        var suddenAbove = means.income().yuan().multiply(lines.share()).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        var accidental = means.casualty() || means.sudden().yuan().compareTo(suddenAbove) > 0;
        var level = level(left, deep.multiply(heads), relative.multiply(heads), accidental);
        return new Assessment(level, net, deep, relative, suddenAbove, accidental, level == HardshipLevel.NONE ? missing(left, relative.multiply(heads)) : Money.ZERO);
    }

    /// Compared for the whole household and year, so that no rounding decides.
    private static HardshipLevel level(BigDecimal left, BigDecimal deep, BigDecimal relative, boolean accidental) {
        if (left.compareTo(deep) < 0) {
            return HardshipLevel.DEEP;
        }
        if (left.compareTo(relative) < 0) {
            return HardshipLevel.RELATIVE;
        }
        return accidental ? HardshipLevel.ACCIDENTAL : HardshipLevel.NONE;
    }

    /// A fen more than the difference, for the line itself is not below the line.
    private static Money missing(BigDecimal left, BigDecimal relative) {
        return Money.yuan(left.subtract(relative).setScale(2, RoundingMode.UP)).plus(new Money(1));
    }
}
