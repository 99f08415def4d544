package org.gongli.founding.applying;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongli.founding.Typed;
import org.gongli.founding.applying.NewFounding.Candidate;
import org.gongli.founding.view.FoundingFormPage;
import org.gongli.founding.view.Problem;
import org.gongli.organisations.Industry;
import org.gongli.organisations.Uscc;
import org.gongli.shared.OrgId;
import org.gongli.shared.PlainText;

/// Reads the form of the preparatory group.
final class FoundingForm {

    private static final int MOST_PEOPLE = 2_000_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PERSON = 40;
    private static final int LONGEST_ADDRESS = 200;

    private final Typed typed;

    FoundingForm(Map<String, String> typed) {
        this.typed = new Typed(typed);
    }

    Map<String, Problem> wrong() {
        return typed.wrong();
    }

    /// @param towns in which the applicant may found a union
    /// @return empty when something is wrong
    Optional<NewFounding> read(List<OrgId> towns) {
        var town = towns.stream().filter(known -> known.toString().equals(typed.line("town"))).findFirst();
        if (town.isEmpty()) {
            typed.wrong("town", "founding.form.choose");
        }
        var uscc = typed.parsed("uscc", Uscc.parse(typed.line("uscc")));
        var staff = typed.number("staff", 1, MOST_PEOPLE);
        var candidates = IntStream.range(0, FoundingFormPage.CANDIDATES).mapToObj(this::candidate).flatMap(Optional::stream).toList();
        if (candidates.isEmpty()) {
            typed.wrong("candidate0", "founding.form.no-candidate");
        }
        var enterprise = typed.text("enterprise", 2, LONGEST_NAME);
        var unionName = typed.text("unionName", 2, LONGEST_NAME);
        var lead = typed.text("groupLead", 1, LONGEST_PERSON);
        var address = typed.text("address", 0, LONGEST_ADDRESS);
        var members = typed.number("members", 1, Math.max(1, staff));
        var form = typed.constant("form", NewFounding.Form.COMMITTEE);
        var years = typed.number("termYears", 1, 10);
        return town.isEmpty() || uscc.isEmpty() || !typed.wrong().isEmpty() ? Optional.empty()
                : Optional.of(new NewFounding(town.get(), enterprise, unionName, uscc.get(), typed.optional("industry", Industry.class).orElse(null), staff, members,
                        address.isEmpty() ? null : address, form, years, typed.checked("fullTimeChair"), lead, candidates));
    }

    private Optional<Candidate> candidate(int position) {
        var name = typed.line("candidate" + position);
        if (PlainText.line(name).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(typed.text("candidate" + position, 1, LONGEST_PERSON), typed.text("job" + position, 0, LONGEST_PERSON), typed.checked("relative" + position)));
    }
}
