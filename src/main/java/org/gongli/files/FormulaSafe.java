package org.gongli.files;

/// Text that stays text when Excel opens a CSV file. Excel takes a cell for a formula by its first character; an apostrophe before it
/// prevents that, and our own reader takes the apostrophe away again.
final class FormulaSafe {

    /// `= + - @`, tab and carriage return, line feed, and the full-width forms that Excel in East Asian languages takes for them.
    private static final String STARTS_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final char APOSTROPHE = '\'';

    private FormulaSafe() {}

    static String written(String text) {
        return startsFormula(unquoted(text)) ? APOSTROPHE + text : text;
    }

    static String read(String text) {
        return !text.isEmpty() && text.charAt(0) == APOSTROPHE && startsFormula(unquoted(text)) ? text.substring(1) : text;
    }

    /// A text that really starts with apostrophes before such a character gets one more, so that it comes back as it was.
    private static String unquoted(String text) {
        var at = 0;
        while (at < text.length() && text.charAt(at) == APOSTROPHE) {
            at++;
        }
        return text.substring(at);
    }

    private static boolean startsFormula(String text) {
        var stripped = text.stripLeading();
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0
                || !stripped.isEmpty() && STARTS_FORMULA.indexOf(stripped.charAt(0)) >= 0;
    }
}
