package org.gongli.notices.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.gongli.shared.CityTime;
import org.gongli.shared.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The words of a message, in a language.
@Component
public class Wording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedPattern("yMMMd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedPattern("yMMMdHm");

    private final MessageSource texts;

    Wording(MessageSource texts) {
        this.texts = texts;
    }

    public String text(String key, List<Object> args, Locale language) {
        var region = language.getLanguage().equals("en") ? Locale.UK : Locale.CHINA;
        return texts.getMessage(key, args.stream().map(arg -> shown(arg, region)).toArray(), key, language);
    }

    /// What leaves the house where nobody else may guess what it is about.
    public String neutral(Locale language) {
        return texts.getMessage("notices.neutral", null, language);
    }

    private static Object shown(Object arg, Locale region) {
        return switch (arg) {
            case Money money -> "¥" + String.format(Locale.ROOT, "%,.2f", money.yuan());
            case LocalDate date -> DATE.withLocale(region).format(date);
            case Instant instant -> TIME.withLocale(region).format(instant.atZone(CityTime.ZONE));
            default -> arg;
        };
    }
}
