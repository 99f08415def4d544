package org.gongli.hardship.assessing;

import org.gongli.shared.Money;
import org.gongli.shared.Refused;

/// What a household lives on in a year.
///
/// @param income   disposable, of all persons
/// @param rigid    costs that cannot be avoided, the sudden ones among them
/// @param sudden   costs and losses of accident, injury and serious illness within the year
/// @param casualty whether somebody was killed or hurt in a major disaster
public record Means(int persons, Money income, Money rigid, Money sudden, boolean casualty) {

    private static final int MOST_PERSONS = 20;
    private static final Money MOST = new Money(1_000_000_000_00L);

    /// @throws Refused when it cannot be so, naming the first thing that cannot
    public Means {
        if (persons < 1 || persons > MOST_PERSONS) {
            throw new Refused("hardship.wrong.persons", MOST_PERSONS);
        }
        within(income, "hardship.wrong.income");
        within(rigid, "hardship.wrong.costs");
        within(sudden, "hardship.wrong.costs");
        if (sudden.compareTo(rigid) > 0) {
            throw new Refused("hardship.wrong.sudden");
        }
    }

    private static void within(Money amount, String key) {
        if (amount.compareTo(Money.ZERO) < 0 || amount.compareTo(MOST) > 0) {
            throw new Refused(key);
        }
    }
}
