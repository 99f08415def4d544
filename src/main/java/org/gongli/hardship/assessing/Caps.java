package org.gongli.hardship.assessing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongli.hardship.AidKind;
import org.gongli.shared.Money;

/// What a household can be granted in a year, of all tiers together (card AID-08).
public final class Caps {

    private Caps() {
    }

    /// @param ownPaid  what treatment cost the household itself
    /// @param livingMonths  by which the allowance is multiplied for living aid
    /// @param studentMonths by which it is multiplied for each pupil
    public static Money of(AidKind kind, int persons, int pupils, Money ownPaid, BigDecimal allowance, BigDecimal livingMonths, BigDecimal studentMonths) {
        return switch (kind) {
            case LIVING -> yuan(allowance.multiply(livingMonths).multiply(BigDecimal.valueOf(persons)));
            case MEDICAL -> ownPaid;
            case STUDENT -> yuan(allowance.multiply(studentMonths).multiply(BigDecimal.valueOf(pupils)));
        };
    }

    private static Money yuan(BigDecimal amount) {
        return Money.yuan(amount.setScale(2, RoundingMode.DOWN));
    }
}
