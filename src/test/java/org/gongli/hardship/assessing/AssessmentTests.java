package org.gongli.hardship.assessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.gongli.hardship.AidKind;
import org.gongli.hardship.assessing.Household.Cost;
import org.gongli.hardship.assessing.Household.Kinship;
import org.gongli.hardship.assessing.Household.Per;
import org.gongli.hardship.assessing.Household.Person;
import org.gongli.shared.Money;
import org.gongli.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTests {

    private static final Lines LINES = new Lines(new BigDecimal("1200"), BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("80"), new BigDecimal("12"));

    private static Money yuan(String amount) {
        return Money.yuan(new BigDecimal(amount));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            persons, income,   rigid,    sudden,   casualty, level,      net
            3,       36000,    0,        0,        false,    DEEP,       1000.00
            3,       43200,    0,        0,        false,    RELATIVE,   1200.00
            3,       43199.99, 0,        0,        false,    DEEP,       1200.00
            3,       86399.99, 0,        0,        false,    RELATIVE,   2400.00
            3,       86400,    0,        0,        false,    NONE,       2400.00
            1,       100000,   0,        0,        true,     ACCIDENTAL, 8333.33
            1,       200000,   160000.01, 160000.01, false,  ACCIDENTAL, 3333.33
            1,       200000,   160000,   160000,   false,    NONE,       3333.33
            2,       10000,    40000,    40000,    false,    DEEP,       -1250.00
            1,       0,        0,        0,        false,    DEEP,       0.00
            """, useHeadersInDisplayName = true)
    void the_level_follows_from_what_is_left_per_head(int persons, String income, String rigid, String sudden, boolean casualty, HardshipLevel level, BigDecimal net) {
        var found = Assessment.of(new Means(persons, yuan(income), yuan(rigid), yuan(sudden), casualty), LINES);

        assertThat(found.level()).isEqualTo(level);
        assertThat(found.net()).isEqualTo(net);
    }

    @Test
    void what_is_missing_is_just_enough() {
        var none = Assessment.of(new Means(1, yuan("30000"), Money.ZERO, Money.ZERO, false), LINES);

        assertThat(none.missing()).isEqualTo(yuan("1200.01"));
        assertThat(Assessment.of(new Means(1, yuan("30000"), none.missing(), Money.ZERO, false), LINES).level()).isEqualTo(HardshipLevel.RELATIVE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,  100, 0,  0,  hardship.wrong.persons
            21, 100, 0,  0,  hardship.wrong.persons
            1,  -1,  0,  0,  hardship.wrong.income
            1,  100, -1, 0,  hardship.wrong.costs
            1,  100, 5,  6,  hardship.wrong.sudden
            1,  100, 5,  -6, hardship.wrong.costs
            """)
    void what_cannot_be_is_refused(int persons, String income, String rigid, String sudden, String key) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Means(persons, yuan(income), yuan(rigid), yuan(sudden), false))
                .extracting(Refused::key).isEqualTo(key);
    }

    @Test
    void an_income_below_zero_is_refused_by_its_own_sentence() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Person("A", "", Kinship.SELF, new Money(-1), Per.MONTH, false))
                .extracting(Refused::key).isEqualTo("hardship.wrong.negative-income");
    }

    @Test
    void a_household_adds_up_by_the_year() {
        var household = new Household(List.of(new Person("A", "", Kinship.SELF, yuan("2000"), Per.MONTH, false), new Person("B", "x", Kinship.CHILD, yuan("500"), Per.YEAR, true)),
                List.of(new Cost(RigidExpense.MEDICAL, yuan("8000")), new Cost(RigidExpense.RENT, yuan("6000"))), false, Circumstances.PLAIN, "");

        assertThat(household.means()).isEqualTo(new Means(2, yuan("24500"), yuan("14000"), yuan("8000"), false));
        assertThat(household.pupils()).isEqualTo(1);
        assertThat(household.ownPaid()).isEqualTo(yuan("8000"));
    }

    @ParameterizedTest
    @CsvSource({"LIVING, 43200", "MEDICAL, 8000", "STUDENT, 24000"})
    void a_year_has_its_cap(AidKind kind, String cap) {
        assertThat(Caps.of(kind, 3, 2, yuan("8000"), new BigDecimal("1200"), new BigDecimal("12"), BigDecimal.TEN)).isEqualTo(yuan(cap));
    }
}
