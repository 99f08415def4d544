package org.gongli.hardship.assessing;

import java.math.BigDecimal;
import org.gongli.shared.Refused;

/// What the cards ask besides money: who is recognised at all (AID-04, AID-05).
///
/// @param migrant        whether the member came from elsewhere to work
/// @param livesInCity    whether the household lives in the city
/// @param employedMonths for how long the member has been employed in fact
/// @param studyAbroad    whether somebody studies abroad at the own expense
/// @param schoolFeeTimes the fee of a private school as a multiple of the public one; zero where nobody goes to one
public record Circumstances(boolean migrant, boolean livesInCity, int employedMonths, boolean studyAbroad, BigDecimal schoolFeeTimes) {

    private static final int MOST_MONTHS = 720;
    private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(100);

    /// A household from here about which there is nothing to tell.
    public static final Circumstances PLAIN = new Circumstances(false, true, 0, false, BigDecimal.ZERO);

    /// @throws Refused when it cannot be so
    public Circumstances {
        if (employedMonths < 0 || employedMonths > MOST_MONTHS) {
            throw new Refused("hardship.wrong.months");
        }
        if (schoolFeeTimes.signum() < 0 || schoolFeeTimes.compareTo(MOST_TIMES) > 0) {
            throw new Refused("hardship.wrong.fee-times");
        }
    }
}
