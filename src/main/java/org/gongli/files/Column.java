package org.gongli.files;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.gongli.shared.Money;
import org.jspecify.annotations.Nullable;

/// One column of a list that goes out: its title, its width in characters, and where its value comes from. An absent value is an empty cell.
public final class Column<T> {

    /// What kind of cells a column has, with the number format of a workbook; `@` keeps what is typed later as text too.
    enum Kind {
        TEXT("@"), NUMBER("0"), MONEY("#,##0.00"), DATE("yyyy-mm-dd"), TIME("yyyy-mm-dd hh:mm");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }

    private final String title;
    private final double width;
    private final Kind kind;
    private final Function<? super T, ? extends @Nullable Object> value;

    private Column(String title, double width, Kind kind, Function<? super T, ? extends @Nullable Object> value) {
        this.title = title;
        this.width = width;
        this.kind = kind;
        this.value = value;
    }

    /// Names, numbers that nobody adds up such as ID numbers and phones, and everything else. It is never taken for a formula.
    public static <T> Column<T> text(String title, Function<? super T, @Nullable String> value) {
        return new Column<>(title, 16, Kind.TEXT, value);
    }

    /// A count.
    public static <T> Column<T> number(String title, Function<? super T, ? extends @Nullable Number> value) {
        return new Column<>(title, 10, Kind.NUMBER, value);
    }

    /// Yuan with two decimals.
    public static <T> Column<T> money(String title, Function<? super T, @Nullable Money> value) {
        return new Column<>(title, 14, Kind.MONEY, value);
    }

    public static <T> Column<T> date(String title, Function<? super T, @Nullable LocalDate> value) {
        return new Column<>(title, 12, Kind.DATE, value);
    }

    /// A date with hours and minutes, already in the time zone of the reader.
    public static <T> Column<T> time(String title, Function<? super T, @Nullable LocalDateTime> value) {
        return new Column<>(title, 17, Kind.TIME, value);
    }

    /// The same column, as wide as so many characters; a Han character counts as two.
    public Column<T> wide(double characters) {
        return new Column<>(title, characters, kind, value);
    }

    String title() {
        return title;
    }

    double width() {
        return width;
    }

    Kind kind() {
        return kind;
    }

    @Nullable Object of(T row) {
        return value.apply(row);
    }
}
