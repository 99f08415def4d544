package org.gongli.procedures.view;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.StepId;
import org.gongli.shared.Paged;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;

/// What waits on somebody's desk, the soonest due on top.
///
/// @param open     how many wait; [#MANY] means that or more
/// @param actions  what can be done with many at once
/// @param refused  of a batch that was just decided, why some were not taken
public record TodoList(Paged<Row> page, String procedure, boolean late, List<Option> procedures, int open, Instant now, Set<Action> actions, @Nullable Integer done,
                       List<Hindered> refused) {

    public static final int MANY = 1_000;

    /// @param member    the masked name of whom it concerns; empty for nobody, and in the sheet
    /// @param standIn   whether it is on the desk of somebody absent
    /// @param escalated whether it came up from the level below
    public record Row(StepId step, CaseId caseId, Title title, String member, String procedure, String node, String org, Instant reachedAt, Instant dueAt, boolean standIn, boolean escalated) {
    }

    /// @param title null for what is not on the reader's desk
    /// @param key   of the sentence that says why
    public record Hindered(@Nullable Title title, String key, List<Object> args) {
    }

    public boolean filtered() {
        return late || !procedure.isEmpty();
    }
}
