package org.gongli.files;

import java.util.List;
import java.util.Set;

/// One row as the person sees it: dates as 2026-11-22, numbers without exponents, no empty cells at the end.
///
/// @param number the number at the left of the row, from 1
/// @param cells the texts of the cells
/// @param digitsLost the columns, from 0, whose number has more than 15 digits, so that Excel has already replaced the last ones by zeros.
///     Whoever expects an ID number there reports [#DIGITS_LOST] instead of a wrong check digit.
public record TableRow(int number, List<String> cells, Set<Integer> digitsLost) {

    /// The key of the sentence for a cell in [#digitsLost].
    public static final String DIGITS_LOST = "files.digits-lost";

    public TableRow {
        cells = List.copyOf(cells);
        digitsLost = Set.copyOf(digitsLost);
    }

    /// The text in a column, from 0; empty when the row is shorter.
    public String text(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean lostDigits(int column) {
        return digitsLost.contains(column);
    }

    /// The cells are personal data more often than not, so they stay out of logs.
    @Override
    public String toString() {
        return "row " + number;
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
