package org.gongli.funds.view;

import java.util.Map;
import org.gongli.ui.Ui;
import org.jspecify.annotations.Nullable;

/// The form of a new budget line: what was typed, and what is wrong with it.
public record BudgetForm(String organisation, Map<String, String> typed, Map<String, Problem> wrong) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field, Ui ui) {
        var problem = wrong.get(field);
        return problem == null ? null : problem.in(ui);
    }
}
