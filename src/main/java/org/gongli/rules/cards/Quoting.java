package org.gongli.rules.cards;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongli.rules.Quote;
import org.gongli.rules.conditions.NamedFigure;
import org.gongli.rules.conditions.Topic;
import org.gongli.shared.ShippedFile;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Cards in words, in the language of the reader; in Chinese where nobody is reading.
@Component
public class Quoting {

    private final MessageSource texts;
    private final Map<String, String> regions;
    private final Map<String, String> regionsEn;

    Quoting(MessageSource texts) {
        this.texts = texts;
        var rows = ShippedFile.rows("rules/regions.csv");
        this.regions = rows.stream().collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("zh")));
        this.regionsEn = rows.stream().collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("en")));
    }

    public Quote quote(CardVersion version) {
        return quote(version, reader());
    }

    public Quote quote(CardVersion version, Locale locale) {
        var text = version.text();
        var english = english(locale);
        return new Quote(text.statement(english), figures(text, locale), region(text.region(), locale), text.document(english), clause(text.clause(), locale),
                version.validFrom(), version.validTo(), text.sample());
    }

    String figures(CardText text, Locale locale) {
        return text.figures().stream().map(figure -> figure(figure, locale)).collect(Collectors.joining(say("rules.list-comma", locale)));
    }

    String region(String region, Locale locale) {
        return region.isEmpty() ? "" : Objects.requireNonNullElseGet((english(locale) ? regionsEn : regions).get(region), () -> say("rules.region-code", locale, region));
    }

    String clause(String clause, Locale locale) {
        return clause.isEmpty() ? "" : say("rules.clause", locale, clause);
    }

    public String fact(Topic.Fact fact) {
        return fact.title(english(reader()));
    }

    public static Locale reader() {
        return LocaleContextHolder.getLocaleContext() == null ? Locale.SIMPLIFIED_CHINESE : LocaleContextHolder.getLocale();
    }

    private String figure(NamedFigure figure, Locale locale) {
        return say("rules.figure." + figure.unit().name(), locale, figure.value().toPlainString());
    }

    private String say(String key, Locale locale, Object... args) {
        return texts.getMessage(key, args, locale);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
