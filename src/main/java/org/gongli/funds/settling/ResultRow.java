package org.gongli.funds.settling;

import java.util.Map;
import org.gongli.funds.paying.BankWords.Field;

/// One row of a file that came back, as it stands there.
///
/// @param number     at the left of the row
/// @param cells      by column; a column that the file lacks is absent
/// @param digitsLost whether Excel has rounded the account's number
record ResultRow(int number, Map<Field, String> cells, boolean digitsLost) {

    String text(Field field) {
        return cells.getOrDefault(field, "");
    }

    boolean has(Field field) {
        return !text(field).isEmpty();
    }
}
