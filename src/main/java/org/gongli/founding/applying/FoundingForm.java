package org.gongli.founding.applying;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongli.founding.Typed;
import org.gongli.founding.applying.NewFounding.Candidate;
import org.gongli.founding.applying.NewFounding.Covered;
import org.gongli.founding.applying.NewFounding.Seat;
import org.gongli.founding.view.FoundingFormPage;
import org.gongli.founding.view.Problem;
import org.gongli.organisations.Industry;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Uscc;
import org.gongli.shared.OrgId;
import org.gongli.shared.PlainText;

/// Reads the form of the preparatory group.
final class FoundingForm {

    private static final int MOST_PEOPLE = 2_000_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PERSON = 40;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LEAST_COVERED = 2;

    private final Typed typed;
    private final OrgId town;
    private final OrgKind kind;

    /// @param town and kind are chosen before the form is filled in
    FoundingForm(Map<String, String> typed, OrgId town, OrgKind kind) {
        this.typed = new Typed(typed);
        this.town = town;
        this.kind = kind;
    }

    Map<String, Problem> wrong() {
        return typed.wrong();
    }

    /// @param places what the union may lie below
    /// @return empty when something is wrong
    Optional<NewFounding> read(List<OrgId> places) {
        var place = place(places);
        var uscc = kind == OrgKind.ENTERPRISE ? typed.parsed("uscc", Uscc.parse(typed.line("uscc"))) : Optional.<Uscc>empty();
        var covered = kind == OrgKind.JOINT ? covered() : List.<Covered>of();
        var industry = industry();
        var people = people(covered);
        var candidates = candidates();
        var enterprise = typed.text("enterprise", 2, LONGEST_NAME);
        var unionName = typed.text("unionName", 2, LONGEST_NAME);
        var lead = typed.text("groupLead", 1, LONGEST_PERSON);
        var address = typed.text("address", 0, LONGEST_ADDRESS);
        var form = kind == OrgKind.ENTERPRISE ? typed.constant("form", NewFounding.Form.COMMITTEE) : NewFounding.Form.COMMITTEE;
        var years = typed.number("termYears", 1, 10);
        return place.filter(known -> typed.wrong().isEmpty())
                .map(known -> new NewFounding(new Seat(town, known, kind), enterprise, unionName, uscc.orElse(null), industry.orElse(null), people.staff(), people.members(),
                        address.isEmpty() ? null : address, form, years, typed.checked("fullTimeChair"), lead, candidates, covered));
    }

    private Optional<OrgId> place(List<OrgId> places) {
        var place = places.stream().filter(known -> known.toString().equals(typed.line("place"))).findFirst();
        if (place.isEmpty()) {
            typed.wrong("place", "founding.form.choose");
        }
        return place;
    }

    private Optional<Industry> industry() {
        var industry = typed.optional("industry", Industry.class);
        if (kind == OrgKind.INDUSTRY && industry.isEmpty()) {
            typed.wrong("industry", "founding.form.choose");
        }
        return industry;
    }

    private record People(int staff, int members) {
    }

    /// A joint union has the members of all its enterprises.
    private People people(List<Covered> covered) {
        var together = covered.stream().mapToInt(Covered::members).sum();
        var staff = typed.number("staff", Math.max(1, together), MOST_PEOPLE);
        return new People(staff, kind == OrgKind.JOINT ? together : typed.number("members", 1, Math.max(1, staff)));
    }

    private List<Candidate> candidates() {
        var candidates = IntStream.range(0, FoundingFormPage.CANDIDATES).mapToObj(this::candidate).flatMap(Optional::stream).toList();
        if (candidates.isEmpty()) {
            typed.wrong("candidate0", "founding.form.no-candidate");
        }
        return candidates;
    }

    /// The enterprises of a joint union: two at least, each once.
    private List<Covered> covered() {
        var covered = IntStream.range(0, FoundingFormPage.COVERED).mapToObj(this::covered).flatMap(Optional::stream).toList();
        if (covered.size() < LEAST_COVERED && typed.wrong().isEmpty()) {
            typed.wrong("covered0", "founding.form.two-enterprises");
        }
        if (covered.stream().map(Covered::uscc).distinct().count() < covered.size()) {
            typed.wrong("covered0", "founding.form.enterprise-twice");
        }
        return covered;
    }

    private Optional<Covered> covered(int position) {
        if (typed.line("covered" + position).isEmpty() && typed.line("coveredCode" + position).isEmpty()) {
            return Optional.empty();
        }
        var name = typed.text("covered" + position, 2, LONGEST_NAME);
        var members = typed.number("coveredMembers" + position, 1, MOST_PEOPLE);
        return typed.parsed("coveredCode" + position, Uscc.parse(typed.line("coveredCode" + position))).map(code -> new Covered(name, code, members));
    }

    private Optional<Candidate> candidate(int position) {
        var name = typed.line("candidate" + position);
        if (PlainText.line(name).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(typed.text("candidate" + position, 1, LONGEST_PERSON), typed.text("job" + position, 0, LONGEST_PERSON), typed.checked("relative" + position)));
    }
}
