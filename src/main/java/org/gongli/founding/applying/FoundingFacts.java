package org.gongli.founding.applying;

import org.gongli.founding.applying.NewFounding.Candidate;
import org.gongli.rules.Facts;

/// What the rules are told of a founding: numbers and yes or no, nobody's name.
final class FoundingFacts {

    static final String FOUNDING = "founding";
    static final String TERMS = "terms";
    static final String ELECTIONS = "elections";

    private FoundingFacts() {
    }

    static Facts founding(NewFounding founding) {
        return Facts.of().with("members", founding.members()).with("staff", founding.staff()).with("form", founding.form())
                .with("relativesOfHead", founding.candidates().stream().anyMatch(Candidate::relative)).with("fullTimeChair", founding.fullTimeChair());
    }

    static Facts term(int years) {
        return Facts.of().with("grassroots", true).with("termYears", years);
    }

    static Facts election(Election election) {
        return Facts.of().with("entitled", election.entitled()).with("attending", election.attending()).with("leastVotes", election.leastVotes())
                .with("candidates", election.votes().size()).with("seats", election.seats());
    }
}
