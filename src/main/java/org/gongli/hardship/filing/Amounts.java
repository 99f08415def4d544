package org.gongli.hardship.filing;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.gongli.shared.Money;
import org.gongli.shared.Parsed;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// Reads amounts of yuan as people type them.
public final class Amounts {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,2})?");

    private Amounts() {
    }

    /// Nothing typed is zero. An amount below zero is read as what it is, so that its own sentence answers it.
    public static Parsed<Money> parse(@Nullable String typed) {
        var text = PlainText.code(typed).replace(",", "");
        if (text.isEmpty()) {
            return Parsed.ok(Money.ZERO);
        }
        return AMOUNT.matcher(text).matches() ? Parsed.ok(Money.yuan(new BigDecimal(text))) : Parsed.bad("hardship.wrong.amount");
    }
}
