package org.gongli.founding.applying;

import java.util.List;
import org.gongli.organisations.Industry;
import org.gongli.organisations.Uscc;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// What the preparatory group says.
///
/// @param staff   how many people work there
/// @param members how many of them will be members
record NewFounding(OrgId town, String enterprise, String unionName, Uscc uscc, @Nullable Industry industry, int staff, int members, @Nullable String address, Form form, int termYears,
                   boolean fullTimeChair, String groupLead, List<Candidate> candidates) {

    /// How the union is led.
    enum Form { COMMITTEE, ORGANISER }

    /// Somebody who stands for the committee.
    ///
    /// @param relative a close relative of the person mainly in charge of the enterprise
    record Candidate(String name, String job, boolean relative) {
    }
}
