package org.gongli.rules.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongli.rules.Level;
import org.gongli.rules.cards.CardText;
import org.gongli.rules.cards.Confidence;
import org.gongli.rules.cards.Regions;
import org.gongli.rules.conditions.FigureUnit;
import org.gongli.rules.conditions.NamedFigure;
import org.gongli.shared.PlainText;

/// A card as it was typed, and what is wrong with it.
///
/// @param wrong keys of sentences by field
record CardForm(Map<String, String> typed, Map<String, String> wrong) {

    static final int FIGURES = 8;
    private static final int LONGEST = 500;

    CardForm(Map<String, String> typed) {
        this(typed, new HashMap<>());
    }

    static CardForm of(CardText text, String reason) {
        var typed = new HashMap<String, String>();
        typed.put("topic", text.topic());
        typed.put("statement", text.statement());
        typed.put("statementEn", text.statementEn());
        typed.put("condition", text.condition() == null ? "" : text.condition());
        typed.put("region", text.region());
        typed.put("document", text.document());
        typed.put("documentEn", text.documentEn());
        typed.put("clause", text.clause());
        typed.put("level", text.level().name());
        typed.put("confidence", text.confidence().name());
        typed.put("reason", reason);
        for (var number = 0; number < text.figures().size(); number++) {
            typed.put("name" + number, text.figures().get(number).name());
            typed.put("value" + number, text.figures().get(number).value().toPlainString());
            typed.put("unit" + number, text.figures().get(number).unit().name());
        }
        return new CardForm(typed);
    }

    /// @return empty when a field is wrong
    Optional<CardText> read() {
        var statement = needed("statement");
        var statementEn = needed("statementEn");
        var document = needed("document");
        var documentEn = needed("documentEn");
        var topic = needed("topic");
        var level = constant("level", Level.class);
        var confidence = constant("confidence", Confidence.class);
        var figures = figures();
        var region = line("region");
        if (!region.matches("[0-9]{0,12}") || !List.of(0, 2, 4, 6, 9, 12).contains(region.length())) {
            wrong.put("region", "rules.form.region-wrong");
        }
        var condition = PlainText.lines(typed.get("condition")).strip();
        return wrong.isEmpty() && level.isPresent() && confidence.isPresent()
                ? Optional.of(new CardText(topic, statement, statementEn, condition.isEmpty() ? null : condition, figures, Regions.of(region), document, documentEn,
                        line("clause"), level.get(), confidence.get()))
                : Optional.empty();
    }

    String reason() {
        return line("reason");
    }

    private List<NamedFigure> figures() {
        var figures = new ArrayList<NamedFigure>();
        for (var number = 0; number < FIGURES; number++) {
            var name = line("name" + number);
            var value = line("value" + number);
            if (!name.isEmpty() || !value.isEmpty()) {
                figure(name, value, number).ifPresent(figures::add);
            }
        }
        if (figures.stream().map(NamedFigure::name).distinct().count() < figures.size()) {
            wrong.put("figures", "rules.form.figure-twice");
        }
        return figures;
    }

    private Optional<NamedFigure> figure(String name, String value, int number) {
        var unit = constant("unit" + number, FigureUnit.class);
        if (!name.matches("[a-z][A-Za-z0-9]{0,39}") || !value.matches("-?[0-9]{1,14}(\\.[0-9]{1,6})?") || unit.isEmpty()) {
            wrong.put("figures", "rules.form.figure-wrong");
            return Optional.empty();
        }
        return Optional.of(new NamedFigure(name, new BigDecimal(value), unit.get()));
    }

    private <E extends Enum<E>> Optional<E> constant(String field, Class<E> type) {
        try {
            return Optional.of(Enum.valueOf(type, line(field)));
        } catch (IllegalArgumentException e) {
            wrong.put(field, "rules.form.choose");
            return Optional.empty();
        }
    }

    private String needed(String field) {
        var text = line(field);
        if (text.isEmpty()) {
            wrong.put(field, "rules.form.missing");
        } else if (text.length() > LONGEST) {
            wrong.put(field, "rules.form.long");
        }
        return text;
    }

    private String line(String field) {
        return PlainText.line(typed.get(field));
    }
}
