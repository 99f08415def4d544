package org.gongli.members.rosters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongli.files.TableRow;
import org.gongli.members.CitizenId;
import org.gongli.members.Gender;
import org.gongli.members.Phone;
import org.gongli.shared.Parsed;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// Reads rows of a roster by its columns, and tells everything that is wrong with each at once.
///
/// @param today nobody is born or joins after it
record RosterCheck(RosterColumns columns, LocalDate today) {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_EMPLOYEE_NO = 40;
    private static final Pattern EIGHT_DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern THREE_NUMBERS = Pattern.compile("([0-9]{1,4}+)[^0-9]++([0-9]{1,4}+)[^0-9]++([0-9]{1,4}+)[^0-9]*+");

    RosterRow check(TableRow row) {
        return new Reading(row).row();
    }

    /// One row being read, with the problems found so far.
    private final class Reading {

        private final TableRow row;
        private final List<RosterProblem> problems = new ArrayList<>();

        Reading(TableRow row) {
            this.row = row;
        }

        RosterRow row() {
            var name = name();
            var id = citizenId();
            var phone = cell(RosterColumn.PHONE).isEmpty() ? null : taken(RosterColumn.PHONE, Phone.parse(cell(RosterColumn.PHONE)));
            if (id != null) {
                compareGender(id);
                compareBirthDate(id);
            }
            return new RosterRow(row.number(), name, id, phone, gig(), employeeNo(), joinedOn(), List.copyOf(problems));
        }

        private String name() {
            var name = cell(RosterColumn.NAME);
            if (name.isEmpty()) {
                bad(RosterColumn.NAME, "members.roster.name-missing");
            } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
                bad(RosterColumn.NAME, "members.roster.name-long");
                return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
            } else if (name.codePoints().allMatch(c -> c < 128 && !Character.isLetter(c))) {
                bad(RosterColumn.NAME, "members.roster.name-letters");
            }
            return name;
        }

        private @Nullable CitizenId citizenId() {
            var column = columns.position(RosterColumn.CITIZEN_ID);
            if (row.lostDigits(column)) {
                bad(RosterColumn.CITIZEN_ID, TableRow.DIGITS_LOST);
                return null;
            }
            return taken(RosterColumn.CITIZEN_ID, CitizenId.parse(row.text(column), today));
        }

        private void compareGender(CitizenId id) {
            var cell = cell(RosterColumn.GENDER);
            if (!cell.isEmpty() && !RosterWords.female(cell).equals(Optional.of(id.gender() == Gender.FEMALE))) {
                bad(RosterColumn.GENDER, "members.roster.gender-differs");
            }
        }

        private void compareBirthDate(CitizenId id) {
            var cell = cell(RosterColumn.BIRTH_DATE);
            if (!cell.isEmpty() && !date(cell).equals(Optional.of(id.birthDate()))) {
                bad(RosterColumn.BIRTH_DATE, "members.roster.birth-date-differs");
            }
        }

        private @Nullable Boolean gig() {
            var cell = cell(RosterColumn.GIG);
            var said = RosterWords.yes(cell);
            if (said.isEmpty() && !cell.isEmpty()) {
                bad(RosterColumn.GIG, "members.roster.yes-or-no");
            }
            return said.orElse(null);
        }

        private @Nullable String employeeNo() {
            var cell = cell(RosterColumn.EMPLOYEE_NO);
            if (cell.codePointCount(0, cell.length()) > LONGEST_EMPLOYEE_NO) {
                bad(RosterColumn.EMPLOYEE_NO, "members.roster.employee-no-long");
                return null;
            }
            return cell.isEmpty() ? null : cell;
        }

        private @Nullable LocalDate joinedOn() {
            var cell = cell(RosterColumn.JOINED_ON);
            if (cell.isEmpty()) {
                return null;
            }
            var date = date(cell);
            if (date.isEmpty()) {
                bad(RosterColumn.JOINED_ON, "members.roster.no-date");
            } else if (date.get().isAfter(today)) {
                bad(RosterColumn.JOINED_ON, "members.roster.joined-later");
            }
            return date.orElse(null);
        }

        private String cell(RosterColumn meaning) {
            var column = columns.position(meaning);
            return column < 0 ? "" : PlainText.line(row.text(column));
        }

        private <T> @Nullable T taken(RosterColumn column, Parsed<T> parsed) {
            return switch (parsed) {
                case Parsed.Ok<T>(T value) -> value;
                case Parsed.Bad<T>(String key) -> {
                    bad(column, key);
                    yield null;
                }
            };
        }

        private void bad(RosterColumn column, String key) {
            problems.add(new RosterProblem(column, key));
        }
    }

    /// A date however it is written: 2024-03-01, 2024/3/1, 20240301, or with words between the numbers.
    static Optional<LocalDate> date(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parts = EIGHT_DIGITS.matcher(PlainText.code(text));
        if (!parts.matches() && !parts.usePattern(THREE_NUMBERS).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
                    .filter(date -> date.getYear() >= 1900);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
