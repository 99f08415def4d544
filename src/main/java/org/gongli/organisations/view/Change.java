package org.gongli.organisations.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongli.organisations.Industry;
import org.gongli.shared.Role;
import org.gongli.ui.Ui;
import org.jspecify.annotations.Nullable;

/// One step in the life of an organisation.
///
/// @param role   who did it; null for the platform itself
/// @param fields what it changed; empty for the entering
public record Change(int version, Instant since, @Nullable Role role, List<Field> fields) {

    /// A fact before and after; empty texts for none.
    ///
    /// @param name the last part of the text's key, below `organisations.field`
    public record Field(String name, String before, String after) {

        public String before(Ui ui) {
            return told(before, ui);
        }

        public String after(Ui ui) {
            return told(after, ui);
        }

        private String told(String value, Ui ui) {
            if (value.isEmpty()) {
                return ui.t("organisations.history.nothing");
            }
            return switch (name) {
                case "industry" -> ui.t(Industry.valueOf(value));
                case "valid-to" -> ui.date(LocalDate.parse(value));
                default -> value;
            };
        }
    }
}
