package org.gongli.organisations;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongli.organisations.city.City;
import org.gongli.organisations.city.City.Town;
import org.springframework.stereotype.Component;

/// Where the towns stand on the tile map of the city, as its files say.
@Component
public class CityMap {

    private final Map<String, Place> places;

    CityMap(City city) {
        places = city.towns().stream().collect(Collectors.toMap(Town::code, town -> new Place(town.column(), town.row())));
    }

    /// @param townCode 9 digits, as in `facts_organisation.code`
    /// @return empty for a town that the files do not know
    public Optional<Place> place(String townCode) {
        return Optional.ofNullable(places.get(townCode));
    }

    /// A square of the map.
    ///
    /// @param column 1 to 12, from the west
    /// @param row    1 to 12, from the north
    public record Place(int column, int row) {
    }
}
