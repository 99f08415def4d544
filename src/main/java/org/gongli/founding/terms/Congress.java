package org.gongli.founding.terms;

import java.time.LocalDate;
import org.gongli.rules.Facts;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// An extraordinary congress that removed the chair of a union, or filled the office.
///
/// @param proposers how many members proposed it; zero when the committee did
/// @param members   how many members the union had
/// @param entitled  how many members or delegates could vote
/// @param votes     for removing the chair; zero when the office was vacant
/// @param successor who was elected for the rest of the term; null when nobody was yet
record Congress(OrgId org, LocalDate heldOn, int proposers, int members, int entitled, int votes, @Nullable Successor successor) {

    /// @param attending  how many voted
    /// @param candidates how many stood
    record Successor(String chair, int attending, int candidates, int votes) {
    }

    /// Who may call it (ORG-06).
    Facts calling() {
        return Facts.of().with("byCommittee", proposers == 0).with("proposers", proposers).with("members", members);
    }

    /// How many it takes to remove a chair (ORG-07).
    Facts removal() {
        return Facts.of().with("votes", votes).with("entitled", entitled);
    }

    /// How somebody is elected (ORG-13).
    Facts election(Successor elected) {
        return Facts.of().with("entitled", entitled).with("attending", elected.attending()).with("leastVotes", elected.votes()).with("candidates", elected.candidates()).with("seats", 1);
    }
}
