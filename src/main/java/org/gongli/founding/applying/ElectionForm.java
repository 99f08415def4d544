package org.gongli.founding.applying;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongli.founding.Typed;
import org.gongli.founding.applying.Election.Office;
import org.gongli.founding.applying.Election.Vote;
import org.gongli.founding.view.FoundingFormPage;
import org.gongli.founding.view.Problem;

/// Reads the form in which the election is recorded.
final class ElectionForm {

    private static final int MOST_PEOPLE = 2_000_000;
    private static final int LONGEST_PERSON = 40;

    private final Typed typed;

    ElectionForm(Map<String, String> typed) {
        this.typed = new Typed(typed);
    }

    Map<String, Problem> wrong() {
        return typed.wrong();
    }

    /// @return empty when a field is wrong
    Optional<Election> read(LocalDate today) {
        var votes = IntStream.range(0, FoundingFormPage.CANDIDATES).filter(position -> !typed.line("name" + position).isEmpty()).mapToObj(this::vote).toList();
        if (votes.isEmpty()) {
            typed.wrong("name0", "founding.form.no-candidate");
        }
        var election = new Election(typed.day("heldOn", today), typed.number("entitled", 1, MOST_PEOPLE), typed.number("attending", 1, MOST_PEOPLE),
                typed.number("seats", 1, FoundingFormPage.CANDIDATES), votes);
        return typed.wrong().isEmpty() ? Optional.of(election) : Optional.empty();
    }

    private Vote vote(int position) {
        return new Vote(typed.text("name" + position, 1, LONGEST_PERSON), typed.number("votes" + position, 0, MOST_PEOPLE), typed.constant("office" + position, Office.NONE));
    }
}
