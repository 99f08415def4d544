package org.gongli.members.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongli.files.TableRow;
import org.gongli.members.CitizenId;
import org.gongli.testing.CitizenIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterCheckTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    /// a woman, born on 12 May 1990
    private static final CitizenId WOMAN = CitizenIds.born(LocalDate.of(1990, 5, 12), 122);
    private static final RosterColumns COLUMNS = RosterColumns.find(List.of(
            row("name", "citizen id", "mobile", "gender", "date of birth", "employee no", "member since", "gig")));

    private final RosterCheck check = new RosterCheck(COLUMNS, TODAY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Chen Mei | 15400000001 | F    | 1990-05-12 | E7 | 2024-03-01 | no   | -
            Chen Mei |             |      |            |    |            |      | -
            Chen Mei | 15400000001 | f    | 1990/5/12  |    | 20240301   | TRUE | -
            Chen Mei | 15400000001 | \u5973 | 19900512   |    | 2024.3.1   | \u662f | -
                     | 15400000001 |      |            |    |            |      | members.roster.name-missing
            12345    | 15400000001 |      |            |    |            |      | members.roster.name-letters
            Chen Mei | 1540000     |      |            |    |            |      | phone.length
            Chen Mei |             | M    |            |    |            |      | members.roster.gender-differs
            Chen Mei |             | x    |            |    |            |      | members.roster.gender-differs
            Chen Mei |             |      | 1990-05-13 |    |            |      | members.roster.birth-date-differs
            Chen Mei |             |      | May        |    |            |      | members.roster.birth-date-differs
            Chen Mei |             |      |            |    | soon       |      | members.roster.no-date
            Chen Mei |             |      |            |    | 2024-02-30 |      | members.roster.no-date
            Chen Mei |             |      |            |    | 2026-11-23 |      | members.roster.joined-later
            Chen Mei |             |      |            |    |            | soso | members.roster.yes-or-no
            """)
    void each_cell_is_held_against_its_rule(String name, String phone, String gender, String birth, String number, String joined, String gig, String problem) {
        var row = check.check(row(text(name), WOMAN.number(), text(phone), text(gender), text(birth), text(number), text(joined), text(gig)));

        assertThat(row.problems()).extracting(RosterProblem::key).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var row = check.check(row("", "441900199005121229", "12", "", "", "n".repeat(41), "never", "perhaps"));

        assertThat(row.problems()).extracting(RosterProblem::key).containsExactly("members.roster.name-missing", "citizen-id.check-digit", "phone.length",
                "members.roster.yes-or-no", "members.roster.employee-no-long", "members.roster.no-date");
        assertThat(row.citizenId()).isNull();
    }

    @Test
    void a_number_that_excel_has_rounded_is_told_apart_from_a_wrong_one() {
        var row = check.check(new TableRow(2, List.of("Chen Mei", "441900199005121000"), Set.of(1)));

        assertThat(row.problems()).containsExactly(new RosterProblem(RosterColumn.CITIZEN_ID, TableRow.DIGITS_LOST));
    }

    @Test
    void full_width_digits_small_letters_and_spaces_are_read_as_they_were_meant() {
        var withX = CitizenIds.born(LocalDate.of(1970, 1, 1), 7);
        assertThat(withX.number()).endsWith("X");

        var row = check.check(row("  Chen   Mei ", withX.number().toLowerCase(java.util.Locale.ROOT).replace("4419", "\uff14\uff14\uff11\uff19 "), "+86 154-0000-0001"));

        assertThat(row.problems()).isEmpty();
        assertThat(row.name()).isEqualTo("Chen Mei");
        assertThat(row.citizenId()).isEqualTo(withX);
        assertThat(row.phone()).hasToString("154****0001");
    }

    @Test
    void problems_come_back_from_the_database_as_they_went() {
        var problems = check.check(row("", "1", "2")).problems();

        assertThat(problems).hasSize(3);
        assertThat(RosterProblem.read(RosterProblem.written(problems))).isEqualTo(problems);
        assertThat(RosterProblem.read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2024-03-01, 2024-03-01
            2024/3/1, 2024-03-01
            2024.03.01, 2024-03-01
            20240301, 2024-03-01
            2024\u5e743\u67081\u65e5, 2024-03-01
            2024-02-30, -
            1899-12-31, -
            2024-03, -
            3/1, -
            45352, -
            20243101, -
            """)
    void dates_are_read_however_they_are_written(String text, LocalDate date) {
        assertThat(RosterCheck.date(text)).isEqualTo(Optional.ofNullable(date));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    private static TableRow row(String... cells) {
        return new TableRow(2, List.of(cells), Set.of());
    }
}
