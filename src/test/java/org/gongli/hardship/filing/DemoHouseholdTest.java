package org.gongli.hardship.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.gongli.hardship.assessing.Household.Kinship;
import org.gongli.hardship.assessing.Household.Person;
import org.gongli.hardship.filing.DemoHardshipSql.DemoMember;
import org.gongli.members.CitizenId;
import org.gongli.members.Gender;
import org.gongli.shared.MemberId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoHouseholdTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    static List<DemoHousehold> households() {
        return DemoHousehold.all();
    }

    @ParameterizedTest
    @MethodSource("households")
    void numbers_agree_with_who_is_whose_husband_wife_and_child(DemoHousehold household) {
        for (var female : new boolean[] {true, false}) {
            var persons = household.filed(new DemoMember(MemberId.of(1L), female, LocalDate.of(1988, 2, 3)), "\u738b\u4e00", TODAY).household().persons();

            assertThat(persons).filteredOn(of(Kinship.SPOUSE)).allSatisfy(spouse -> {
                assertThat(new CitizenId(spouse.number()).gender()).isEqualTo(female ? Gender.MALE : Gender.FEMALE);
                assertThat(spouse.name()).isEqualTo(female ? household.husband() : household.wife());
            });
            assertThat(persons).filteredOn(of(Kinship.CHILD)).allSatisfy(child -> {
                assertThat(new CitizenId(child.number()).gender()).isEqualTo(household.girl() ? Gender.FEMALE : Gender.MALE);
                assertThat(child.name()).startsWith("\u738b");
            });
        }
    }

    private static Predicate<Person> of(Kinship relation) {
        return person -> person.relation() == relation;
    }
}
