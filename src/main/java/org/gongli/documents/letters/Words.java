package org.gongli.documents.letters;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gongli.shared.Money;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// Values as they stand in a letter of one language.
record Words(Locale language, ZoneId zone) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedPattern("yMMMd");

    String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money money -> "¥" + String.format(Locale.ROOT, "%,.2f", money.yuan());
            case LocalDate date -> DATE.withLocale(english() ? Locale.UK : Locale.CHINA).format(date);
            case Instant instant -> of(instant.atZone(zone).toLocalDate());
            case BigDecimal number -> number.toPlainString();
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            case String text -> PlainText.lines(text);
            default -> throw new IllegalArgumentException("a letter cannot be filled with a " + value.getClass().getSimpleName());
        };
    }

    boolean english() {
        return language.getLanguage().equals("en");
    }
}
