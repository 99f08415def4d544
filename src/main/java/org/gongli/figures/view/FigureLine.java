package org.gongli.figures.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A figure with its value.
///
/// @param unit  one of `figures.unit.*`
/// @param owner one of `figures.owner.*`
/// @param day   the day that it is as of; null for what occurred within the period
/// @param persons how many persons stand behind these person-times; null where that is no question
/// @param personsId the figure of those persons
public record FigureLine(String id, String unit, String owner, @Nullable LocalDate day, long value, @Nullable Long persons, @Nullable String personsId) {

    public String nameKey() {
        return "figures." + id + ".name";
    }

    public String definitionKey() {
        return "figures." + id + ".definition";
    }

    public String unitKey() {
        return "figures.unit." + unit;
    }

    public String ownerKey() {
        return "figures.owner." + owner;
    }
}
