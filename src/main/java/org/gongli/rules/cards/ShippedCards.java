package org.gongli.rules.cards;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongli.rules.Level;
import org.gongli.rules.conditions.FigureUnit;
import org.gongli.rules.conditions.NamedFigure;
import org.gongli.shared.ShippedFile;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The cards that come with the platform, in `rules/cards.csv`. At the start those enter that the database does not have; what a city changed stays as it is.
@Component
class ShippedCards {

    /// The cards are rules of law older than any case; from when exactly is not known of each.
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    private final CardSql sql;
    private final Clock clock;

    ShippedCards(CardSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    void enter() {
        cards().forEach((card, text) -> sql.insertShipped(card, text, FROM, clock.instant()));
    }

    /// By id.
    static Map<String, CardText> cards() {
        var cards = new LinkedHashMap<String, CardText>();
        ShippedFile.rows("rules/cards.csv").forEach(row -> cards.put(row.getField("id"), text(row)));
        return cards;
    }

    private static CardText text(NamedCsvRecord row) {
        var condition = row.getField("condition");
        return new CardText(row.getField("topic"), row.getField("zh"), row.getField("en"), condition.isEmpty() ? null : condition, figures(row.getField("figures")),
                row.getField("region"), row.getField("document_zh"), row.getField("document_en"), row.getField("clause"), Level.valueOf(row.getField("level")),
                Confidence.valueOf(row.getField("confidence")));
    }

    /// As `least=25 PEOPLE;share=10 PERCENT`.
    private static List<NamedFigure> figures(String cell) {
        return Arrays.stream(cell.split(";")).filter(figure -> !figure.isEmpty()).map(figure -> figure.split("[= ]"))
                .map(parts -> new NamedFigure(parts[0], new BigDecimal(parts[1]), FigureUnit.valueOf(parts[2]))).toList();
    }
}
