package org.gongli.testing;

/// Identity numbers for tests: of the right form, with a right check digit, and of nobody.
public final class CitizenIds {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int PER_DAY = 1000;

    private CitizenIds() {
    }

    /// The number-th citizen of an invented place; the birth date moves on by a day each thousand.
    public static String numbered(long number) {
        var born = java.time.LocalDate.of(1970, 1, 1).plusDays(number / PER_DAY);
        var body = "441900%s%03d".formatted(born.format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE), number % PER_DAY);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECKS.charAt(sum % 11);
    }
}
