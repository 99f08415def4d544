package org.gongli.organisations.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gongli.organisations.Facts;
import org.gongli.organisations.Organisation;

/// A member's own union.
///
/// @param chain from the city down to the union
public record MyUnionPage(Organisation union, List<Organisation> chain, Facts facts, LocalDate validFrom) {

    public String name(boolean english) {
        return union.name(english);
    }

    public String above(boolean english) {
        return chain.stream().filter(step -> !step.id().equals(union.id())).map(step -> step.name(english)).collect(Collectors.joining(" › "));
    }
}
