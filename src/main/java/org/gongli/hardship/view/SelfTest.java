package org.gongli.hardship.view;

import java.util.List;
import java.util.Map;
import org.gongli.hardship.assessing.Assessment;
import org.gongli.rules.Cited;
import org.gongli.ui.Ui;
import org.jspecify.annotations.Nullable;

/// The self-test, with its result once there is one.
///
/// @param found null before it was reckoned
/// @param wrong the key of what is wrong; null for nothing
public record SelfTest(Map<String, String> typed, @Nullable Assessment found, List<Cited> cards, @Nullable String wrong, List<Object> args) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(Ui ui) {
        return wrong == null ? null : ui.t(wrong, args.toArray());
    }
}
