package org.gongli.funds.view;

import java.util.Map;
import org.gongli.funds.PayeeAccount;
import org.gongli.ui.Ui;
import org.jspecify.annotations.Nullable;

/// Where a member's money goes, and the form to enter it anew.
///
/// @param account null when it was never entered
/// @param saved   whether it was entered a moment ago
public record MyAccount(@Nullable PayeeAccount account, Map<String, String> typed, Map<String, String> wrong, boolean saved) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field, Ui ui) {
        var key = wrong.get(field);
        return key == null ? null : ui.t(key);
    }
}
