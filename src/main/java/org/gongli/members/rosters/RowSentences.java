package org.gongli.members.rosters;

import java.util.List;
import org.gongli.members.view.Sentence;

/// Why a row is not taken, in sentences.
final class RowSentences {

    private RowSentences() {
    }

    static List<Sentence> of(StagingSql.LeftRow row) {
        return switch (row.verdict()) {
            case "DUPLICATE" -> List.of(Sentence.of("members.roster.duplicate", row.duplicateOf()));
            case "ELSEWHERE" -> List.of(row.otherUnion() == null ? Sentence.of("members.roster.elsewhere") : Sentence.of("members.roster.elsewhere-named", row.otherUnion()));
            case "PHONE_TAKEN" -> List.of(Sentence.of("members.roster.phone-taken"));
            default -> RosterProblem.read(row.problems()).stream().map(problem -> Sentence.of(problem.key())).toList();
        };
    }
}
