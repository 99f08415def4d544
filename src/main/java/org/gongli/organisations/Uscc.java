package org.gongli.organisations;

import org.gongli.shared.Parsed;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// A unified social credit code (GB 32100): 18 characters that name one legal person, a union among them. It is public.
public record Uscc(String code) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /// @throws IllegalArgumentException when it is no canonical code; texts that people typed go through [#parse]
    public Uscc {
        var reason = fault(code);
        if (reason != null) {
            throw new IllegalArgumentException(reason);
        }
    }

    /// Reads what a person typed or a sheet holds: small letters, full-width characters and spaces are fine.
    public static Parsed<Uscc> parse(@Nullable String text) {
        var typed = PlainText.code(text);
        if (typed.isEmpty()) {
            return Parsed.bad("uscc.missing");
        }
        var reason = fault(typed);
        return reason == null ? Parsed.ok(new Uscc(typed)) : Parsed.bad(reason);
    }

    /// The code whose first 17 characters are these.
    static Uscc completing(String body) {
        return new Uscc(body + checkDigit(body));
    }

    @Override
    public String toString() {
        return code;
    }

    private static @Nullable String fault(String code) {
        if (code.codePointCount(0, code.length()) != 18) {
            return "uscc.length";
        }
        if (!code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return code.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') ? "uscc.letters" : "uscc.characters";
        }
        if (!code.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "uscc.region";
        }
        return checkDigit(code) == code.charAt(17) ? null : "uscc.check-digit";
    }

    private static char checkDigit(String code) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
