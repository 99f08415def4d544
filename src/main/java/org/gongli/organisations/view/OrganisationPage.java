package org.gongli.organisations.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongli.organisations.Facts;
import org.gongli.organisations.Organisation;
import org.gongli.shared.Scope;
import org.gongli.ui.view.Link;
import org.jspecify.annotations.Nullable;

/// The page of one organisation.
///
/// @param chain    from the city down to the organisation itself
/// @param scope    how far the viewer sees: what lies above is named and not linked
/// @param below    how many of each kind lie anywhere below
/// @param history  the last change first
/// @param successor into which it was merged; null where it was not
/// @param asOf     how it stood on the day that was asked for; null when none was
public record OrganisationPage(Organisation organisation, List<Organisation> chain, Scope scope, int version, Facts facts, LocalDate validFrom,
                               @Nullable LocalDate validTo, List<KindCount> below, List<Change> history, boolean mayAmend, boolean mayClose, boolean mayEnterBelow,
                               @Nullable AsOf asOf, @Nullable Organisation successor) {

    public String name(boolean english) {
        return organisation.name(english);
    }

    /// The way down to it, as far as the viewer may go.
    public List<Link> crumbs(String register, boolean english) {
        var above = chain.stream().filter(step -> scope.contains(step.path()) && !step.id().equals(organisation.id()))
                .map(step -> new Link(step.name(english), "/organisations/" + step.id()));
        return Stream.concat(Stream.concat(Stream.of(new Link(register, "/organisations")), above), Stream.of(new Link(name(english), null))).toList();
    }

    /// All that lies above it, in words; empty for the city.
    public String above(boolean english) {
        return chain.stream().filter(step -> !step.id().equals(organisation.id())).map(step -> step.name(english)).collect(Collectors.joining(" › "));
    }

    public String uscc() {
        return facts.uscc() == null ? "" : facts.uscc().code();
    }
}
