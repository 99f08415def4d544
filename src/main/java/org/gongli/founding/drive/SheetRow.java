package org.gongli.founding.drive;

import java.util.Map;
import org.gongli.founding.drive.SheetReader.Field;
import org.gongli.organisations.Uscc;
import org.gongli.shared.OrgId;
import org.gongli.shared.Parsed;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// A row of a sheet as it was understood.
///
/// @param problem the key of what is wrong with it; null for nothing
record SheetRow(int number, @Nullable OrgId town, String name, @Nullable String uscc, @Nullable Integer staff, @Nullable String address, @Nullable String problem) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;
    private static final int MOST_PEOPLE = 2_000_000;

    /// @param towns by their names, in both languages
    /// @param own   the town of whoever brings the sheet, for rows that name none; null for the city
    static SheetRow of(SheetReader.Row row, Map<String, OrgId> towns, @Nullable OrgId own) {
        var name = row.text(Field.NAME);
        var town = row.text(Field.TOWN).isEmpty() ? own : towns.get(row.text(Field.TOWN));
        var typed = PlainText.code(row.text(Field.USCC));
        var uscc = Uscc.parse(typed);
        var people = PlainText.code(row.text(Field.STAFF)).replace(",", "");
        var staff = people.matches("[0-9]{1,7}") ? Integer.valueOf(people) : null;
        var address = row.text(Field.ADDRESS);
        return new SheetRow(row.number(), town, name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, uscc.toOptional().map(Uscc::code).orElse(null), staff,
                address.isEmpty() ? null : address, problem(name, town, typed, uscc, people, staff, address));
    }

    private static @Nullable String problem(String name, @Nullable OrgId town, String typed, Parsed<Uscc> uscc, String people, @Nullable Integer staff, String address) {
        if (name.length() < 2 || name.length() > LONGEST_NAME) {
            return "founding.sheet.name";
        }
        if (town == null) {
            return "founding.sheet.town";
        }
        if (!typed.isEmpty() && uscc.reason().isPresent()) {
            return uscc.reason().get();
        }
        if (!people.isEmpty() && (staff == null || staff < 1 || staff > MOST_PEOPLE)) {
            return "founding.sheet.staff";
        }
        return address.length() > LONGEST_ADDRESS ? "founding.sheet.address" : null;
    }
}
