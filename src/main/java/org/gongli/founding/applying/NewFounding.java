package org.gongli.founding.applying;

import java.util.List;
import org.gongli.organisations.Industry;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Uscc;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// What the preparatory group says.
///
/// @param enterprise what the union is of: the enterprise, the area of a joint union, or the trade
/// @param uscc       of the enterprise; null unless the union is of one alone
/// @param staff      how many people work there
/// @param members    how many of them will be members
/// @param covered    the enterprises of a joint union; empty for others
record NewFounding(Seat seat, String enterprise, String unionName, @Nullable Uscc uscc, @Nullable Industry industry, int staff, int members, @Nullable String address, Form form,
                   int termYears, boolean fullTimeChair, String groupLead, List<Candidate> candidates, List<Covered> covered) {

    /// How the union is led.
    enum Form { COMMITTEE, ORGANISER }

    /// Where the union will be, and what it will be.
    ///
    /// @param place what it will lie below: the town, a village or community of it, or the association of a trade there
    /// @param kind  the union of an enterprise, of several small ones, or of a trade
    record Seat(OrgId town, OrgId place, OrgKind kind) {
    }

    /// An enterprise of a joint union.
    ///
    /// @param members how many of its workers will be members
    record Covered(String name, Uscc uscc, int members) {
    }

    /// Somebody who stands for the committee.
    ///
    /// @param relative a close relative of the person mainly in charge of the enterprise
    record Candidate(String name, String job, boolean relative) {
    }
}
