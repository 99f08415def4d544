package org.gongli.testing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.gongli.members.CitizenId;
import org.gongli.members.Phone;

/// Identity numbers and phones for tests: of the right form, with a right check digit, and of nobody.
public final class CitizenIds {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int PER_DAY = 1000;

    private CitizenIds() {
    }

    /// The number-th citizen of an invented place; the birth date moves on by a day each thousand. An odd number is a man, an even one a woman.
    public static CitizenId numbered(long number) {
        return born(LocalDate.of(1970, 1, 1).plusDays(number / PER_DAY), (int) (number % PER_DAY));
    }

    /// @param sequence up to 999; odd for a man, even for a woman
    public static CitizenId born(LocalDate day, int sequence) {
        var body = "441900%s%03d".formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE), sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return new CitizenId(body + CHECKS.charAt(sum % 11));
    }

    /// The number-th phone of a range that no operator gives out.
    public static Phone phone(long number) {
        return new Phone("154%08d".formatted(number));
    }
}
