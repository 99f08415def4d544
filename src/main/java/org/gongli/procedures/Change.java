package org.gongli.procedures;

import java.math.BigDecimal;
import org.gongli.shared.Money;
import org.gongli.ui.Ui;

/// One value that the applicant changed, as those read it who decide.
///
/// @param label the key of what the value is
public record Change(String label, Kind kind, String before, String after) {

    /// In which form a value is kept.
    public enum Kind {
        /// as it was written
        TEXT,
        /// `<type>.<constant>`, the key of the text of a constant
        CONSTANT,
        /// in yuan
        MONEY
    }

    public Change(String label, String before, String after) {
        this(label, Kind.TEXT, before, after);
    }

    public static Change of(String label, Enum<?> before, Enum<?> after) {
        return new Change(label, Kind.CONSTANT, Ui.key(before), Ui.key(after));
    }

    public static Change of(String label, Money before, Money after) {
        return new Change(label, Kind.MONEY, before.yuan().toPlainString(), after.yuan().toPlainString());
    }

    public String before(Ui ui) {
        return shown(before, ui);
    }

    public String after(Ui ui) {
        return shown(after, ui);
    }

    private String shown(String value, Ui ui) {
        return switch (kind) {
            case TEXT -> value;
            case CONSTANT -> ui.t(value);
            case MONEY -> ui.money(Money.yuan(new BigDecimal(value)));
        };
    }
}
