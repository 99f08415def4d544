package org.gongli.members;

import java.util.regex.Pattern;
import org.gongli.shared.Parsed;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// A mobile number of the mainland, 11 digits. It prints masked; whoever needs the whole number says so by asking for [#number].
public record Phone(String number) {

    private static final int LENGTH = 11;
    private static final Pattern LANDLINE = Pattern.compile("0[1-9][0-9]{8,10}");
    private static final Pattern PUNCTUATION = Pattern.compile("[-\\u2010-\\u2015\\u2212.()/]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+86|0086|86(?=1[0-9]{10}$))");

    /// @throws IllegalArgumentException when it is no canonical number; texts that people typed go through [#parse]
    public Phone {
        if (!isMobile(number)) {
            throw new IllegalArgumentException("phone");
        }
    }

    /// Reads what a person typed or a sheet holds: the prefix of the country, spaces, dashes and full-width digits are fine.
    public static Parsed<Phone> parse(@Nullable String text) {
        var code = PlainText.code(text);
        if (isMobile(code)) {
            return Parsed.ok(new Phone(code));
        }
        var typed = PUNCTUATION.matcher(code).replaceAll("");
        if (typed.isEmpty()) {
            return Parsed.bad("phone.missing");
        }
        var number = COUNTRY.matcher(typed).replaceFirst("");
        if (isMobile(number)) {
            return Parsed.ok(new Phone(number));
        }
        return Parsed.bad(fault(number));
    }

    /// The first three and the last four digits.
    public String masked() {
        return number.substring(0, 3) + "****" + number.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }

    /// A 1, a digit from 3 to 9, and nine more: read millions of times in a large roster.
    private static boolean isMobile(String text) {
        return text.length() == LENGTH && text.charAt(0) == '1' && text.charAt(1) >= '3' && areDigits(text);
    }

    private static boolean areDigits(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String fault(String number) {
        if (number.startsWith("+") || number.startsWith("00")) {
            return "phone.country";
        }
        if (!areDigits(number)) {
            return "phone.characters";
        }
        if (LANDLINE.matcher(number).matches()) {
            return "phone.landline";
        }
        return number.length() == LENGTH ? "phone.prefix" : "phone.length";
    }
}
