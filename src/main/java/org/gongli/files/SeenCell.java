package org.gongli.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/// The text that a person sees in a cell of a workbook.
///
/// @param digitsLost a number of more than 15 digits, of which Excel keeps only the first 15
record SeenCell(String text, boolean digitsLost) {

    private static final SeenCell EMPTY = new SeenCell("", false);
    private static final int DIGITS_KEPT = 15;
    private static final int LARGEST_EXPONENT = 308;
    private static final double FIRST_DAY_TOO_LATE = 2_958_466;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern NOT_A_PLACEHOLDER = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^\\]]*]", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    static SeenCell of(@Nullable Cell cell) {
        if (cell == null) {
            return EMPTY;
        }
        var raw = cell.getRawValue();
        if (raw == null || raw.isEmpty()) {
            return EMPTY;
        }
        return switch (cell.getValue()) {
            case null -> EMPTY;
            case BigDecimal number -> number(cell, number);
            case Boolean truth -> new SeenCell(truth ? "TRUE" : "FALSE", false);
            default -> new SeenCell(cell.getType() == CellType.ERROR ? raw : unescaped(raw), false);
        };
    }

    private static SeenCell number(Cell cell, BigDecimal number) {
        if (number.precision() - number.scale() > LARGEST_EXPONENT || number.scale() > LARGEST_EXPONENT) {
            return new SeenCell(cell.getRawValue(), true);
        }
        var format = cell.getDataFormatString() == null ? "" : placeholders(cell.getDataFormatString());
        if (isDate(cell.getDataFormatId(), format) && number.signum() >= 0 && number.doubleValue() < FIRST_DAY_TOO_LATE) {
            return new SeenCell(date(cell, number), false);
        }
        if (number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() > DIGITS_KEPT) {
            return new SeenCell(number.toPlainString(), true);
        }
        if (format.matches("0+") && number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0) {
            var digits = number.toBigInteger().toString();
            return new SeenCell("0".repeat(Math.max(0, format.length() - digits.length())) + digits, false);
        }
        if (format.endsWith("%")) {
            return new SeenCell(plain(number.movePointRight(2)) + "%", false);
        }
        return new SeenCell(plain(number), false);
    }

    /// Excel shows 15 digits; the file has up to 17, so that 0.1 may be 0.10000000000000001.
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.round(new MathContext(DIGITS_KEPT)).stripTrailingZeros().toPlainString();
    }

    private static String date(Cell cell, BigDecimal number) {
        var time = cell.asDate().plusNanos(500_000_000).withNano(0);
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return clock(time);
        }
        return time.toLocalTime().toSecondOfDay() == 0 ? time.toLocalDate().toString() : time.toLocalDate() + " " + clock(time);
    }

    private static String clock(LocalDateTime time) {
        return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
    }

    /// 14 to 22 and 45 to 47 are dates everywhere, 27 to 36 and 50 to 58 where Excel speaks an East Asian language.
    private static boolean isDate(@Nullable Integer id, String format) {
        if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        return !format.contains("general") && format.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
    }

    /// The first section of a number format without its literals, colours and languages, in small letters.
    private static String placeholders(String format) {
        var bare = NOT_A_PLACEHOLDER.matcher(format).replaceAll("");
        var section = bare.indexOf(';');
        return (section < 0 ? bare : bare.substring(0, section)).toLowerCase(Locale.ROOT);
    }

    private static String unescaped(String text) {
        return text.indexOf("_x") < 0 ? text : ESCAPED.matcher(text).replaceAll(SeenCell::character);
    }

    private static String character(MatchResult escape) {
        var c = (char) Integer.parseInt(escape.group(1), 16);
        return c == '\\' || c == '$' ? "\\" + c : String.valueOf(c);
    }
}
