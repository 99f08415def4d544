package org.gongli.hardship.assessing;

import java.util.List;
import org.gongli.shared.Money;
import org.gongli.shared.Refused;

/// What a household told about itself, as it lies sealed in its file.
///
/// @param persons the member first
/// @param words   how it came to this, in the member's own words
public record Household(List<Person> persons, List<Cost> costs, boolean casualty, Circumstances circumstances, String words) {

    private static final int MONTHS = 12;

    public Household {
        persons = List.copyOf(persons);
        costs = List.copyOf(costs);
        if (persons.isEmpty()) {
            throw new Refused("hardship.wrong.persons", 1);
        }
    }

    /// Somebody of the household.
    ///
    /// @param number the identity number; empty for the member, whom the register knows
    /// @param income as it was told
    public record Person(String name, String number, Kinship relation, Money income, Per per, boolean pupil) {

        /// @throws Refused when the income is below zero: debts are costs
        public Person {
            if (income.compareTo(Money.ZERO) < 0) {
                throw new Refused("hardship.wrong.negative-income");
            }
        }

        Money yearly() {
            return per == Per.MONTH ? income.times(MONTHS) : income;
        }
    }

    /// A cost of the year that cannot be avoided.
    public record Cost(RigidExpense kind, Money amount) {

        public Cost {
            if (amount.compareTo(Money.ZERO) < 0) {
                throw new Refused("hardship.wrong.costs");
            }
        }
    }

    public enum Kinship { SELF, SPOUSE, CHILD, PARENT, OTHER }

    public enum Per { MONTH, YEAR }

    public Means means() {
        return new Means(persons.size(), sum(persons.stream().map(Person::yearly).toList()), sum(costs.stream().map(Cost::amount).toList()),
                sum(costs.stream().filter(cost -> cost.kind().sudden()).map(Cost::amount).toList()), casualty);
    }

    public Money ownPaid() {
        return sum(costs.stream().filter(cost -> cost.kind() == RigidExpense.MEDICAL).map(Cost::amount).toList());
    }

    public int pupils() {
        return (int) persons.stream().filter(Person::pupil).count();
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
