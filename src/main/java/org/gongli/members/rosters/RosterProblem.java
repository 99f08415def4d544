package org.gongli.members.rosters;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What is wrong with one cell, as the key of the sentence that says so. Kept in the database as `COLUMN:key COLUMN:key`.
record RosterProblem(RosterColumn column, String key) {

    static String written(List<RosterProblem> problems) {
        return problems.stream().map(problem -> problem.column() + ":" + problem.key()).collect(Collectors.joining(" "));
    }

    static List<RosterProblem> read(String written) {
        return written.isEmpty() ? List.of() : Arrays.stream(written.split(" ")).map(RosterProblem::one).toList();
    }

    private static RosterProblem one(String written) {
        var colon = written.indexOf(':');
        return new RosterProblem(RosterColumn.valueOf(written.substring(0, colon)), written.substring(colon + 1));
    }
}
