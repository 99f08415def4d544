package org.gongli.funds.settling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongli.files.TableRow;
import org.gongli.funds.payees.BankAccount;
import org.gongli.funds.payees.PayeeAccountId;
import org.gongli.funds.paying.BankWords;
import org.gongli.funds.paying.BankWords.Answer;
import org.gongli.funds.paying.BankWords.Field;
import org.gongli.funds.paying.BatchSql.SentLine;
import org.gongli.funds.paying.LineOutcome;
import org.gongli.funds.view.BatchPage.RowProblem;
import org.gongli.funds.view.Problem;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// Lays a file that came back beside the file that went out. Each row must be a line that we sent, unaltered, with an answer that fits what is known of it;
/// lines that are not in it are still open.
final class ResultCheck {

    private final String reference;
    private final Map<Integer, SentLine> sent;
    private final Map<PayeeAccountId, BankAccount> accounts;
    private final BankWords words;
    private final List<Settlement> settlements = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();
    private int known;

    ResultCheck(String reference, List<SentLine> sent, Map<PayeeAccountId, BankAccount> accounts, BankWords words) {
        this.reference = reference;
        this.sent = sent.stream().collect(Collectors.toMap(SentLine::lineNo, Function.identity()));
        this.accounts = accounts;
        this.words = words;
    }

    ResultCheck judge(List<ResultRow> rows) {
        rows.forEach(row -> {
            var wrong = wrong(row);
            if (wrong != null) {
                problems.add(new RowProblem(row.number(), wrong));
            }
        });
        return this;
    }

    /// What is to be booked.
    List<Settlement> settlements() {
        return settlements;
    }

    /// Rows that say what was booked before.
    int known() {
        return known;
    }

    List<RowProblem> problems() {
        return problems;
    }

    private @Nullable Problem wrong(ResultRow row) {
        if (!PlainText.code(row.text(Field.BATCH)).equals(reference)) {
            return problem("funds.result.other-batch", row.text(Field.BATCH), reference);
        }
        var line = line(row);
        if (line == null) {
            return problem("funds.result.unknown-line", row.text(Field.LINE));
        }
        if (!seen.add(line.lineNo())) {
            return problem("funds.result.twice", row.text(Field.LINE));
        }
        var altered = altered(row, line);
        return altered != null ? altered : answered(row, line);
    }

    private @Nullable SentLine line(ResultRow row) {
        var text = PlainText.code(row.text(Field.LINE));
        return text.matches("\\d{1,6}") ? sent.get(Integer.parseInt(text)) : null;
    }

    private @Nullable Problem altered(ResultRow row, SentLine line) {
        var account = accounts.get(line.account());
        if (!sameAmount(row.text(Field.AMOUNT), line)) {
            return problem("funds.result.amount", row.text(Field.AMOUNT), line.amount().yuan().toPlainString());
        }
        if (row.has(Field.HOLDER) && !BankAccount.sameName(row.text(Field.HOLDER), account.holder())) {
            return problem("funds.result.name");
        }
        if (row.digitsLost()) {
            return problem(TableRow.DIGITS_LOST);
        }
        return row.has(Field.NUMBER) && !PlainText.code(row.text(Field.NUMBER)).equals(account.number()) ? problem("funds.result.number") : null;
    }

    private static boolean sameAmount(String text, SentLine line) {
        try {
            return new BigDecimal(PlainText.code(text).replace(",", "")).compareTo(line.amount().yuan()) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private @Nullable Problem answered(ResultRow row, SentLine line) {
        var answer = words.answer(row.text(Field.RESULT)).orElse(null);
        if (answer == null) {
            return problem("funds.result.answer", row.text(Field.RESULT));
        }
        var outcome = LineOutcome.valueOf(answer.name());
        // a line that came back had been paid: an older file says so still
        if (line.outcome() == outcome || line.outcome() == LineOutcome.RETURNED && answer == Answer.PAID) {
            known++;
            return null;
        }
        if (!fits(line.outcome(), answer)) {
            return problem("funds.result.contradicts", row.text(Field.RESULT));
        }
        settlements.add(new Settlement(line, answer, row.text(Field.REASON)));
        return null;
    }

    private static boolean fits(LineOutcome before, Answer answer) {
        return before == LineOutcome.OPEN && answer != Answer.RETURNED || before == LineOutcome.PAID && answer == Answer.RETURNED;
    }

    private static Problem problem(String key, Object... args) {
        return new Problem(key, List.of(args));
    }

    /// What the bank says of a line for the first time.
    record Settlement(SentLine line, Answer answer, String reason) {
    }
}
