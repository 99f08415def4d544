package org.gongli.members;

import java.util.regex.Pattern;
import org.gongli.shared.Parsed;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// A mobile number of the mainland, 11 digits. It prints masked; whoever needs the whole number says so by asking for [#number].
public record Phone(String number) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LANDLINE = Pattern.compile("0[1-9][0-9]{8,10}");
    private static final Pattern PUNCTUATION = Pattern.compile("[-\\u2010-\\u2015\\u2212.()/]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+86|0086|86(?=1[0-9]{10}$))");

    /// @throws IllegalArgumentException when it is no canonical number; texts that people typed go through [#parse]
    public Phone {
        if (!MOBILE.matcher(number).matches()) {
            throw new IllegalArgumentException("phone");
        }
    }

    /// Reads what a person typed or a sheet holds: the prefix of the country, spaces, dashes and full-width digits are fine.
    public static Parsed<Phone> parse(@Nullable String text) {
        var code = PlainText.code(text);
        if (MOBILE.matcher(code).matches()) {
            return Parsed.ok(new Phone(code));
        }
        var typed = PUNCTUATION.matcher(code).replaceAll("");
        if (typed.isEmpty()) {
            return Parsed.bad("phone.missing");
        }
        var number = COUNTRY.matcher(typed).replaceFirst("");
        if (MOBILE.matcher(number).matches()) {
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

    private static String fault(String number) {
        if (number.startsWith("+") || number.startsWith("00")) {
            return "phone.country";
        }
        if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "phone.characters";
        }
        if (LANDLINE.matcher(number).matches()) {
            return "phone.landline";
        }
        return number.length() == 11 ? "phone.prefix" : "phone.length";
    }
}
