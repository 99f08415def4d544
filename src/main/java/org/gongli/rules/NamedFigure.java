package org.gongli.rules;

import java.math.BigDecimal;

/// A figure of a card.
///
/// @param name as conditions and computations say it
public record NamedFigure(String name, BigDecimal value, FigureUnit unit) {

    public NamedFigure {
        value = Facts.number(value);
    }
}
