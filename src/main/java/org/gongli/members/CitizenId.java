package org.gongli.members;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.gongli.shared.Parsed;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// A citizen ID number (GB 11643), 18 characters, the last a digit or a capital X.
/// It prints masked; whoever needs the whole number says so by asking for [#number].
public record CitizenId(String number) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int EARLIEST_YEAR = 1880;

    /// GB/T 2260, with 71, 81, 82 and 83 for residents from Taiwan, Hong Kong and Macao who hold a residence permit.
    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
            "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /// @throws IllegalArgumentException when it is no canonical number; texts that people typed go through [#parse]
    public CitizenId {
        var reason = fault(number);
        if (reason != null) {
            throw new IllegalArgumentException(reason);
        }
    }

    /// Reads what a person typed or a sheet holds: a small x, full-width digits, spaces and the old form of 15 digits are fine.
    ///
    /// @param today nobody is born after it
    public static Parsed<CitizenId> parse(@Nullable String text, LocalDate today) {
        var typed = PlainText.code(text);
        if (typed.isEmpty()) {
            return Parsed.bad("citizen-id.missing");
        }
        var number = typed.length() == 15 && digits(typed, 15) ? ofFifteen(typed) : typed;
        var reason = fault(number);
        if (reason != null) {
            return Parsed.bad(reason);
        }
        var id = new CitizenId(number);
        return id.birthDate().isAfter(today) ? Parsed.bad("citizen-id.future") : Parsed.ok(id);
    }

    /// The number that begins with these 17 digits.
    ///
    /// @throws IllegalArgumentException when there is none
    public static CitizenId completing(String body) {
        if (body.length() != WEIGHTS.length || !digits(body, WEIGHTS.length)) {
            throw new IllegalArgumentException("citizen-id.length");
        }
        return new CitizenId(body + checkDigit(body));
    }

    public LocalDate birthDate() {
        return LocalDate.of(Integer.parseInt(number, 6, 10, 10), Integer.parseInt(number, 10, 12, 10), Integer.parseInt(number, 12, 14, 10));
    }

    public Gender gender() {
        return (number.charAt(16) - '0') % 2 == 0 ? Gender.FEMALE : Gender.MALE;
    }

    /// The first four and the last four characters.
    public String masked() {
        return number.substring(0, 4) + "*".repeat(10) + number.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    /// The reason most useful to whoever mistyped: a wrong date says more than a wrong check digit.
    private static @Nullable String fault(String number) {
        if (number.codePointCount(0, number.length()) != 18) {
            return "citizen-id.length";
        }
        if (!digits(number, 17) || CHECK_DIGITS.indexOf(number.charAt(17)) < 0) {
            return "citizen-id.characters";
        }
        if (!PROVINCES.contains(number.substring(0, 2))) {
            return "citizen-id.region";
        }
        try {
            LocalDate.of(Integer.parseInt(number, 6, 10, 10), Integer.parseInt(number, 10, 12, 10), Integer.parseInt(number, 12, 14, 10));
        } catch (DateTimeException e) {
            return "citizen-id.date";
        }
        if (Integer.parseInt(number, 6, 10, 10) < EARLIEST_YEAR) {
            return "citizen-id.too-early";
        }
        return checkDigit(number) == number.charAt(17) ? null : "citizen-id.check-digit";
    }

    private static String ofFifteen(String old) {
        var body = old.substring(0, 6) + "19" + old.substring(6);
        return body + checkDigit(body);
    }

    private static char checkDigit(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static boolean digits(String text, int count) {
        if (text.length() < count) {
            return false;
        }
        for (var i = 0; i < count; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
