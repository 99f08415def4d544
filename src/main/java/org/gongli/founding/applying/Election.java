package org.gongli.founding.applying;

import java.time.LocalDate;
import java.util.List;

/// How a committee was elected.
///
/// @param entitled  how many could have come
/// @param attending how many came
/// @param seats     how many are on the committee
record Election(LocalDate heldOn, int entitled, int attending, int seats, List<Vote> votes) {

    /// What somebody was elected to.
    enum Office {
        CHAIR, VICE, MEMBER,
        /// stood and was not elected
        NONE;

        boolean elected() {
            return this != NONE;
        }
    }

    record Vote(String name, int votes, Office office) {
    }

    List<Vote> elected() {
        return votes.stream().filter(vote -> vote.office().elected()).toList();
    }

    /// The fewest votes of anybody elected; 0 when nobody was.
    int leastVotes() {
        return elected().stream().mapToInt(Vote::votes).min().orElse(0);
    }

    String chair() {
        return votes.stream().filter(vote -> vote.office() == Office.CHAIR).map(Vote::name).findFirst().orElseThrow();
    }
}
