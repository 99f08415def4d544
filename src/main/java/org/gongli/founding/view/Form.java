package org.gongli.founding.view;

import java.util.Map;
import org.gongli.ui.Ui;
import org.jspecify.annotations.Nullable;

/// What was typed into a form, and what is wrong with it.
public record Form(Map<String, String> typed, Map<String, Problem> wrong) {

    public static final Form BLANK = new Form(Map.of(), Map.of());

    public static Form of(Map<String, String> typed) {
        return new Form(typed, Map.of());
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return value(field).equals(value);
    }

    public @Nullable String error(String field, Ui ui) {
        var problem = wrong.get(field);
        return problem == null ? null : problem.in(ui);
    }
}
