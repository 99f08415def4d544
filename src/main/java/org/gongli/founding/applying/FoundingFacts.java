package org.gongli.founding.applying;

import org.gongli.founding.applying.NewFounding.Candidate;
import org.gongli.founding.applying.NewFounding.Covered;
import org.gongli.organisations.OrgKind;
import org.gongli.rules.Facts;

/// What the rules are told of a founding: numbers and yes or no, nobody's name.
final class FoundingFacts {

    static final String FOUNDING = "founding";
    static final String TERMS = "terms";
    static final String ELECTIONS = "elections";

    private FoundingFacts() {
    }

    /// A joint union is judged by the largest of its enterprises: who is large enough has a committee of its own.
    static Facts founding(NewFounding founding) {
        var joint = founding.seat().kind() == OrgKind.JOINT;
        var members = joint ? founding.covered().stream().mapToInt(Covered::members).max().orElse(0) : founding.members();
        return Facts.of().with("members", members).with("staff", founding.staff()).with("form", joint ? "JOINT" : founding.form().name())
                .with("relativesOfHead", founding.candidates().stream().anyMatch(Candidate::relative)).with("fullTimeChair", founding.fullTimeChair());
    }

    static Facts term(NewFounding founding) {
        return Facts.of().with("grassroots", founding.seat().kind() != OrgKind.INDUSTRY).with("termYears", founding.termYears());
    }

    static Facts election(Election election) {
        return Facts.of().with("entitled", election.entitled()).with("attending", election.attending()).with("leastVotes", election.leastVotes())
                .with("candidates", election.votes().size()).with("seats", election.seats());
    }
}
