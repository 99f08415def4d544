package org.gongli.hardship.view;

import java.util.Map;
import org.gongli.hardship.AidApplicationId;
import org.gongli.ui.Ui;
import org.jspecify.annotations.Nullable;

/// The report of a visit, on a phone.
///
/// @param submission tells this report from every other, however often it is sent
public record VisitForm(AidApplicationId id, String submission, Map<String, String> typed, @Nullable String wrong) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(Ui ui) {
        return wrong == null ? null : ui.t(wrong, 1000);
    }
}
