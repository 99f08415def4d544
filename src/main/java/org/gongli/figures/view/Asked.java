package org.gongli.figures.view;

import java.util.List;
import org.gongli.organisations.Organisation;

/// For which organisation and which months figures are asked.
///
/// @param choices the organisation of the viewer's post, and where that is the city, its towns
public record Asked(Organisation place, Period period, List<Organisation> choices) {

    /// The query that asks the same elsewhere.
    public String query() {
        return query(place);
    }

    /// The query that asks the same of another organisation.
    public String query(Organisation other) {
        return "organisation=" + other.id() + "&from=" + period.from() + "&to=" + period.to();
    }
}
