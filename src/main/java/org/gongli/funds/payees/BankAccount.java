package org.gongli.funds.payees;

import java.util.Optional;
import org.gongli.shared.Parsed;
import org.gongli.shared.PlainText;

/// Where money goes: the bank with its branch, whose account it is, and the number of the account or card.
public record BankAccount(String bank, String holder, String number) {

    static final int LONGEST_BANK = 60;
    static final int LONGEST_HOLDER = 100;

    private static final String NUMBER = "\\d{10,30}";
    /// A card of UnionPay, whose last digit checks the others.
    private static final String CARD = "62\\d{14,17}";
    private static final int TAIL = 4;

    /// Reads what was typed; spaces and full-width digits are as good as others.
    public static Parsed<BankAccount> parse(String bank, String holder, String number) {
        return bank(bank).or(() -> holder(holder)).or(() -> number(number)).<Parsed<BankAccount>>map(Parsed::bad)
                .orElseGet(() -> Parsed.ok(new BankAccount(PlainText.line(bank), PlainText.line(holder), digits(number))));
    }

    /// What is wrong with the name of the bank; empty for nothing.
    public static Optional<String> bank(String bank) {
        return length(PlainText.line(bank), LONGEST_BANK, "funds.account.bank-wrong");
    }

    /// What is wrong with the name of the holder; empty for nothing.
    public static Optional<String> holder(String holder) {
        return length(PlainText.line(holder), LONGEST_HOLDER, "funds.account.holder-wrong");
    }

    /// What is wrong with the number; empty for nothing.
    public static Optional<String> number(String number) {
        var digits = digits(number);
        if (!digits.matches(NUMBER)) {
            return Optional.of("funds.account.number-wrong");
        }
        return digits.matches(CARD) && !checks(digits) ? Optional.of("funds.account.number-check") : Optional.empty();
    }

    static String digits(String number) {
        return PlainText.code(number).replace("-", "");
    }

    /// The last digits, by which the holder knows the account.
    public String tail() {
        return number.substring(number.length() - TAIL);
    }

    /// Whether two names are of one person: white space and the many kinds of dot within a name do not count.
    public static boolean sameName(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String name) {
        return PlainText.code(name).replaceAll("[\u00b7\u2022\u2027\u30fb\uff0e.\u2219]", "");
    }

    private static Optional<String> length(String text, int longest, String key) {
        return text.isEmpty() || text.length() > longest ? Optional.of(key) : Optional.empty();
    }

    /// The check of Luhn: every second digit from the right counts double.
    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "account \u2026" + tail();
    }
}
