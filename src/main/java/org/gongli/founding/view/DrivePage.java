package org.gongli.founding.view;

import java.util.List;
import org.gongli.shared.OrgId;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;

/// The founding drive of a year, town by town. Towns stand in the order of their codes: nobody is ranked.
///
/// @param sets whether the viewer sets targets
public record DrivePage(int year, List<TownRow> towns, boolean sets, Form form) {

    /// @param target       null where none was set
    /// @param withoutUnion enterprises on the list that have no union
    /// @param wishes       workers who asked to join and have no union to join
    /// @param committeeDue those of them with so many people that they must have a committee
    public record TownRow(OrgId town, String name, @Nullable String nameEn, @Nullable Integer target, long founded, long visits, long withoutUnion, long committeeDue,
                          long wishes) {

        public String name(boolean english) {
            return english && nameEn != null ? nameEn : name;
        }
    }

    public long founded() {
        return towns.stream().mapToLong(TownRow::founded).sum();
    }

    public long visits() {
        return towns.stream().mapToLong(TownRow::visits).sum();
    }

    public long withoutUnion() {
        return towns.stream().mapToLong(TownRow::withoutUnion).sum();
    }

    public long target() {
        return towns.stream().filter(row -> row.target() != null).mapToLong(TownRow::target).sum();
    }

    public List<Option> options(boolean english) {
        return towns.stream().map(row -> new Option(row.town().toString(), row.name(english))).toList();
    }
}
