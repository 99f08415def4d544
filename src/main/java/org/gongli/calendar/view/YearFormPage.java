package org.gongli.calendar.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form of a year.
///
/// @param version the one that is corrected; 0 for a new year
/// @param typed   by field
/// @param refusal the key of the sentence that says why it was not taken; null for nothing
public record YearFormPage(int year, int version, Map<String, String> typed, @Nullable String refusal, List<Object> args) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
