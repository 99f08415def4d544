package org.gongli.hardship.filing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongli.hardship.AidKind;
import org.gongli.hardship.HardshipCause;
import org.gongli.hardship.assessing.Household.Kinship;
import org.gongli.hardship.assessing.Household.Per;
import org.gongli.hardship.assessing.RigidExpense;
import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;

/// A household as a program tells it. It is read like the form, so that both are refused for the same reasons.
///
/// @param persons the member first, without name and number
/// @param costs   of a year, in yuan; what is left out is zero
/// @param words   how it came to this
record HouseholdBody(@Nullable AidKind kind, @Nullable HardshipCause cause, @Nullable List<PersonBody> persons, @Nullable Map<RigidExpense, BigDecimal> costs, @Nullable Boolean casualty,
                     @Nullable Boolean livesInCity, @Nullable Boolean migrant, @Nullable Integer employedMonths, @Nullable Boolean studyAbroad, @Nullable BigDecimal schoolFeeTimes, @Nullable String words) {

    /// @param number the identity number
    /// @param income in yuan
    record PersonBody(@Nullable String name, @Nullable String number, @Nullable Kinship relation, @Nullable BigDecimal income, @Nullable Per per, @Nullable Boolean pupil) {
    }

    /// The fields of the form.
    ///
    /// @throws Refused when there are more persons than the form has rows, or one is none
    Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        put(fields, "kind", kind);
        put(fields, "cause", cause);
        put(fields, "words", words);
        put(fields, "months", employedMonths);
        put(fields, "fee-times", plain(schoolFeeTimes));
        tick(fields, "casualty", casualty);
        tick(fields, "lives", !Boolean.FALSE.equals(livesInCity));
        tick(fields, "migrant", migrant);
        tick(fields, "abroad", studyAbroad);
        var told = persons == null ? List.<PersonBody>of() : persons;
        if (told.size() > FileForm.ROWS || told.contains(null)) {
            throw new Refused("hardship.wrong.persons", FileForm.ROWS);
        }
        for (int row = 0; row < told.size(); row++) {
            person(fields, "p" + row + "-", told.get(row));
        }
        (costs == null ? Map.<RigidExpense, BigDecimal>of() : costs).forEach((kind, amount) -> put(fields, "cost-" + kind, plain(amount)));
        return fields;
    }

    private static void person(Map<String, String> fields, String field, PersonBody person) {
        put(fields, field + "name", person.name());
        put(fields, field + "number", person.number());
        put(fields, field + "relation", person.relation());
        put(fields, field + "income", plain(person.income()));
        put(fields, field + "per", person.per());
        tick(fields, field + "pupil", person.pupil());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static void put(Map<String, String> fields, String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value.toString());
        }
    }

    private static void tick(Map<String, String> fields, String field, @Nullable Boolean ticked) {
        if (Boolean.TRUE.equals(ticked)) {
            fields.put(field, "true");
        }
    }
}
