package org.gongli.founding.applying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongli.founding.applying.Election.Office;
import org.gongli.founding.applying.Election.Vote;
import org.junit.jupiter.api.Test;

class ElectionCheckTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Vote CHAIR = new Vote("A", 40, Office.CHAIR);
    private static final Vote MEMBER = new Vote("B", 35, Office.MEMBER);
    private static final Vote NONE = new Vote("C", 20, Office.NONE);

    private static Election election(int entitled, int attending, int seats, Vote... votes) {
        return new Election(TODAY, entitled, attending, seats, List.of(votes));
    }

    @Test
    void what_adds_up_is_taken() {
        assertThat(ElectionCheck.fault(election(60, 45, 2, CHAIR, MEMBER, NONE), TODAY)).isEmpty();
    }

    @Test
    void an_election_that_lies_ahead_is_none() {
        assertThat(ElectionCheck.fault(election(60, 45, 2, CHAIR, MEMBER, NONE), TODAY.minusDays(1))).contains("founding.election.future");
    }

    @Test
    void no_more_attend_than_are_entitled_and_no_more_vote_than_attend() {
        assertThat(ElectionCheck.fault(election(40, 45, 2, CHAIR, MEMBER, NONE), TODAY)).contains("founding.election.more-present");
        assertThat(ElectionCheck.fault(election(60, 39, 2, CHAIR, MEMBER, NONE), TODAY)).contains("founding.election.more-votes");
    }

    @Test
    void each_seat_has_one_person_and_one_of_them_is_the_chair() {
        assertThat(ElectionCheck.fault(election(60, 45, 3, CHAIR, MEMBER, NONE), TODAY)).contains("founding.election.seats-differ");
        assertThat(ElectionCheck.fault(election(60, 45, 1, MEMBER, NONE), TODAY)).contains("founding.election.one-chair");
        assertThat(ElectionCheck.fault(election(60, 45, 2, CHAIR, new Vote("A", 35, Office.MEMBER)), TODAY)).contains("founding.election.twice");
    }

    @Test
    void nobody_with_more_votes_is_passed_over() {
        assertThat(ElectionCheck.fault(election(60, 45, 2, CHAIR, MEMBER, new Vote("C", 36, Office.NONE)), TODAY)).contains("founding.election.passed-over");
    }
}
