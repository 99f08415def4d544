package org.gongli.hardship.view;

import java.util.List;
import java.util.Map;
import org.gongli.hardship.AidApplicationId;
import org.gongli.shared.AccountId;
import org.gongli.ui.Ui;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;

/// The report of a visit, on a phone.
///
/// @param visitor    who fills it in: on a phone of several officers each finds the own words
/// @param colleagues with whom the visitor can have gone
/// @param submission tells this report from every other, however often it is sent
public record VisitForm(AidApplicationId id, AccountId visitor, String submission, List<Option> colleagues, Map<String, String> typed, @Nullable String wrong) {

    /// Under which name a browser keeps what was typed.
    public String keptAs() {
        return visitor + "-" + id;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(Ui ui) {
        return wrong == null ? null : ui.t(wrong, 1000);
    }
}
