package org.gongli.founding.applying;

import java.time.LocalDate;
import java.util.Optional;
import org.gongli.founding.applying.Election.Office;
import org.gongli.founding.applying.Election.Vote;

/// What must add up in the record of an election, whatever the rules of the day are.
final class ElectionCheck {

    private ElectionCheck() {
    }

    /// The key of the first sentence that says what does not; empty when all does.
    static Optional<String> fault(Election election, LocalDate today) {
        if (election.heldOn().isAfter(today)) {
            return Optional.of("founding.election.future");
        }
        if (election.attending() > election.entitled()) {
            return Optional.of("founding.election.more-present");
        }
        if (election.votes().stream().anyMatch(vote -> vote.votes() > election.attending())) {
            return Optional.of("founding.election.more-votes");
        }
        if (election.votes().stream().map(Vote::name).distinct().count() < election.votes().size()) {
            return Optional.of("founding.election.twice");
        }
        if (election.elected().size() != election.seats()) {
            return Optional.of("founding.election.seats-differ");
        }
        if (election.votes().stream().filter(vote -> vote.office() == Office.CHAIR).count() != 1) {
            return Optional.of("founding.election.one-chair");
        }
        return passedOver(election) ? Optional.of("founding.election.passed-over") : Optional.empty();
    }

    /// Whether somebody with more votes than one of the elected was not elected.
    private static boolean passedOver(Election election) {
        return election.votes().stream().anyMatch(vote -> !vote.office().elected() && vote.votes() > election.leastVotes());
    }
}
