package org.gongli.organisations.view;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.organisations.DirectoryFilter;
import org.gongli.organisations.Organisation;
import org.gongli.shared.Paged;
import org.gongli.ui.Ui;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;

/// The list of organisations.
///
/// @param below    the organisation whose subtree is shown; null for all that the viewer sees
/// @param towns    to choose from; empty for those who see less than a town
/// @param kinds    how many of each kind the filter leaves
/// @param enterBelow where the viewer may enter another organisation; null for nowhere
public record OrganisationListPage(DirectoryFilter filter, @Nullable Organisation below, List<Organisation> towns, List<KindCount> kinds,
                                   Paged<OrganisationRow> organisations, @Nullable Organisation enterBelow) {

    public String q() {
        return filter.q() == null ? "" : filter.q();
    }

    public String belowId() {
        return below == null ? "" : below.id().toString();
    }

    /// The towns, and what is shown where that is no town.
    public List<Option> places(boolean english) {
        var other = Stream.ofNullable(below).filter(place -> !towns.contains(place));
        return Stream.concat(other, towns.stream()).map(place -> new Option(place.id().toString(), place.name(english))).toList();
    }

    public long total() {
        return kinds.stream().mapToLong(KindCount::count).sum();
    }

    public String kind() {
        return filter.kind() == null ? "" : filter.kind().name();
    }

    /// The kinds to choose from, each with how many there are.
    public List<Option> kinds(Ui ui) {
        return kinds.stream().map(one -> new Option(one.kind().name(), ui.t("organisations.kind-count", ui.t(one.kind()), one.count()))).toList();
    }
}
