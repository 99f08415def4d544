package org.gongli.rules.conditions;

import java.math.BigDecimal;
import org.gongli.rules.Facts;

/// A figure of a card.
///
/// @param name as conditions and computations say it
public record NamedFigure(String name, BigDecimal value, FigureUnit unit) {

    public NamedFigure {
        value = Facts.number(value);
    }
}
