package org.gongli.funds.budgeting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongli.funds.FundPurpose;
import org.gongli.funds.FundSource;
import org.gongli.funds.view.Problem;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;

/// The form of a new line: what was typed, and what is wrong with it.
final class LineForm {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final BigDecimal MOST = new BigDecimal("100000000000");

    private final Map<String, String> typed;
    private final Map<String, Problem> wrong = new LinkedHashMap<>();

    LineForm(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    Map<String, Problem> wrong() {
        return wrong;
    }

    /// @return empty when something is wrong
    Optional<NewLine> read(OrgId org) {
        var line = new NewLine(org, year(), constant("purpose", FundPurpose.class, FundPurpose.HARDSHIP), constant("source", FundSource.class, FundSource.CONTRIBUTION),
                text("name", LONGEST_NAME), amount(), text("reason", LONGEST_REASON));
        return wrong.isEmpty() ? Optional.of(line) : Optional.empty();
    }

    private Money amount() {
        try {
            var amount = money(typed.getOrDefault("amount", ""));
            if (amount.fen() > 0) {
                return amount;
            }
        } catch (Refused refused) {
            wrong.put("amount", Problem.of(refused));
        }
        wrong.putIfAbsent("amount", new Problem("funds.form.amount", List.of()));
        return Money.ZERO;
    }

    /// An amount of yuan as somebody typed it, of either sign and not zero.
    ///
    /// @throws Refused when it is none
    static Money money(String typed) {
        try {
            var yuan = new BigDecimal(PlainText.code(typed).replace(",", "").replace("\u00a5", ""));
            if (yuan.signum() != 0 && yuan.stripTrailingZeros().scale() <= 2 && yuan.abs().compareTo(MOST) <= 0) {
                return Money.yuan(yuan);
            }
        } catch (NumberFormatException e) {
            throw new Refused("funds.form.amount");
        }
        throw new Refused("funds.form.amount");
    }

    private int year() {
        var text = PlainText.code(typed.get("year"));
        var year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            wrong.put("year", new Problem("funds.form.year", List.of()));
        }
        return year;
    }

    private String text(String field, int longest) {
        var text = PlainText.line(typed.get(field));
        if (text.isEmpty() || text.length() > longest) {
            wrong.put(field, new Problem("funds.form.text", List.of(longest)));
        }
        return text;
    }

    private <E extends Enum<E>> E constant(String field, Class<E> type, E otherwise) {
        try {
            return Enum.valueOf(type, typed.getOrDefault(field, ""));
        } catch (IllegalArgumentException e) {
            wrong.put(field, new Problem("funds.form.choose", List.of()));
            return otherwise;
        }
    }
}
