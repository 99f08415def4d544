package org.gongli.hardship.view;

import java.util.Map;
import org.gongli.hardship.AidApplicationId;
import org.gongli.ui.Ui;
import org.jspecify.annotations.Nullable;

/// The form of a household.
///
/// @param id null for a new application
/// @param wrong keys by field; the empty field is about the whole
public record FileFormPage(@Nullable AidApplicationId id, String name, Map<String, String> typed, Map<String, String> wrong, int rows) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean ticked(String field) {
        return typed.containsKey(field);
    }

    public @Nullable String error(String field, Ui ui) {
        var key = wrong.get(field);
        return key == null ? null : ui.t(key, 20);
    }

    /// Rows that hold something, and one more.
    public int shown() {
        int last = 0;
        for (int row = 1; row < rows; row++) {
            if (!value("p" + row + "-name").isEmpty() || !value("p" + row + "-number").isEmpty()) {
                last = row;
            }
        }
        return Math.min(rows, Math.max(last + 2, 4));
    }
}
