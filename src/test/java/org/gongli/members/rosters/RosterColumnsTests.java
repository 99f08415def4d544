package org.gongli.members.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongli.members.rosters.RosterColumn.BIRTH_DATE;
import static org.gongli.members.rosters.RosterColumn.CITIZEN_ID;
import static org.gongli.members.rosters.RosterColumn.EMPLOYEE_NO;
import static org.gongli.members.rosters.RosterColumn.FIX;
import static org.gongli.members.rosters.RosterColumn.GENDER;
import static org.gongli.members.rosters.RosterColumn.GIG;
import static org.gongli.members.rosters.RosterColumn.IGNORED;
import static org.gongli.members.rosters.RosterColumn.JOINED_ON;
import static org.gongli.members.rosters.RosterColumn.NAME;
import static org.gongli.members.rosters.RosterColumn.PHONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongli.files.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterColumnsTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            \u59d3\u540d                                        , NAME
            '* \u59d3 \u540d'                                   , NAME
            '\u59d3\u540d\uff08\u5fc5\u586b\uff09'                    , NAME
            \u8eab\u4efd\u8bc1\u53f7                                , CITIZEN_ID
            \u516c\u6c11\u8eab\u4efd\u53f7\u7801                        , CITIZEN_ID
            \u8bc1\u4ef6\u53f7\u7801\uff1a                            , CITIZEN_ID
            ID Number                                           , CITIZEN_ID
            \u624b\u673a\u53f7                                    , PHONE
            \u8054\u7cfb\u7535\u8bdd                                , PHONE
            Mobile                                              , PHONE
            \u6027\u522b                                        , GENDER
            \u51fa\u751f\u65e5\u671f                                , BIRTH_DATE
            \u5de5\u53f7                                        , EMPLOYEE_NO
            \u5165\u4f1a\u65e5\u671f                                , JOINED_ON
            \u662f\u5426\u65b0\u5c31\u4e1a\u5f62\u6001                    , GIG
            \u4fee\u6b63\u8bf4\u660e                                , FIX
            \u5907\u6ce8                                        , IGNORED
            ''                                                  , IGNORED
            """)
    void titles_are_known_under_their_usual_names(String title, RosterColumn meaning) {
        assertThat(RosterWords.column(title)).isEqualTo(meaning);
    }

    @Test
    void columns_come_in_any_order() {
        var columns = RosterColumns.find(List.of(row(1, "gender", "remarks", "citizen id", "name", "mobile", "date of birth", "gig", "member since", "staff no", "fix here")));

        assertThat(columns.meanings()).containsExactly(GENDER, IGNORED, CITIZEN_ID, NAME, PHONE, BIRTH_DATE, GIG, JOINED_ON, EMPLOYEE_NO, FIX);
        assertThat(columns.complete()).isTrue();
        assertThat(columns.position(NAME)).isEqualTo(3);
    }

    @Test
    void titles_may_stand_below_some_lines_of_explanation() {
        var rows = new ArrayList<TableRow>();
        rows.add(row(1, "Roster of the union"));
        rows.add(row(3, "Name", "please fill in below"));
        rows.add(row(5, "No.", "Name", "ID number"));
        rows.add(row(6, "1", "Chen Mei", "..."));

        assertThat(RosterColumns.find(rows).headerRow()).isEqualTo(5);
    }

    @Test
    void titles_below_the_tenth_row_are_not_searched() {
        var rows = new ArrayList<TableRow>();
        for (int i = 1; i <= 10; i++) {
            rows.add(row(i, "explanation " + i));
        }
        rows.add(row(11, "name", "citizen id"));

        assertThat(RosterColumns.find(rows)).extracting(RosterColumns::headerRow, RosterColumns::complete).containsExactly(1, false);
    }

    @Test
    void a_meaning_belongs_to_the_first_column_that_claims_it() {
        var columns = RosterColumns.find(List.of(row(1, "name", "mobile", "citizen id", "telephone")));

        assertThat(columns.meanings()).containsExactly(NAME, PHONE, CITIZEN_ID, IGNORED);
    }

    @Test
    void a_person_may_say_what_the_columns_mean() {
        var found = RosterColumns.find(List.of(row(1, "who", "number", "note")));
        var chosen = found.with(List.of(NAME, CITIZEN_ID));

        assertThat(found.complete()).isFalse();
        assertThat(chosen.complete()).isTrue();
        assertThat(chosen.meanings()).containsExactly(NAME, CITIZEN_ID, IGNORED);
    }

    private static TableRow row(int number, String... cells) {
        return new TableRow(number, List.of(cells), Set.of());
    }
}
