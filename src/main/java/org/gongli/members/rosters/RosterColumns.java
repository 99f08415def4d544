package org.gongli.members.rosters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.gongli.files.TableRow;

/// Which column of a sheet means what. Columns come in any order, under any usual title, and below some lines of explanation.
///
/// @param headerRow the number of the row that holds the titles, as the person sees it
/// @param header    the titles
/// @param meanings  what each means; every meaning but [RosterColumn#IGNORED] stands at most once
record RosterColumns(int headerRow, List<String> header, List<RosterColumn> meanings) {

    /// The titles stand in one of so many rows at the top.
    static final int ROWS_SEARCHED = 10;

    RosterColumns {
        header = List.copyOf(header);
        meanings = eachOnce(meanings, header.size());
    }

    /// Finds the titles: the row among the first ten in which the most titles are known, the upper one of two. Where none is known the first row
    /// stands for the titles, so that the person can say what they mean.
    ///
    /// @param firstRows at least one row
    static RosterColumns find(List<TableRow> firstRows) {
        return firstRows.stream().limit(ROWS_SEARCHED).map(RosterColumns::of)
                .max(Comparator.comparingInt(RosterColumns::known).thenComparing(Comparator.comparingInt(RosterColumns::headerRow).reversed()))
                .orElseThrow();
    }

    /// The same titles with the meanings that a person chose.
    RosterColumns with(List<RosterColumn> chosen) {
        return new RosterColumns(headerRow, header, chosen);
    }

    /// Whether it is known where the name and the citizen ID number stand, without which there is nobody to enrol.
    boolean complete() {
        return meanings.contains(RosterColumn.NAME) && meanings.contains(RosterColumn.CITIZEN_ID);
    }

    /// The position of a meaning, from 0; -1 when no column has it.
    int position(RosterColumn meaning) {
        return meanings.indexOf(meaning);
    }

    private static RosterColumns of(TableRow row) {
        return new RosterColumns(row.number(), row.cells(), row.cells().stream().map(RosterWords::column).toList());
    }

    private int known() {
        return (int) meanings.stream().filter(meaning -> meaning != RosterColumn.IGNORED).count();
    }

    private static List<RosterColumn> eachOnce(List<RosterColumn> wished, int count) {
        var seen = EnumSet.noneOf(RosterColumn.class);
        var meanings = new ArrayList<RosterColumn>(count);
        for (int i = 0; i < count; i++) {
            var meaning = i < wished.size() ? wished.get(i) : RosterColumn.IGNORED;
            meanings.add(meaning == RosterColumn.IGNORED || seen.add(meaning) ? meaning : RosterColumn.IGNORED);
        }
        return List.copyOf(meanings);
    }
}
