package org.gongli.procedures.definitions;

import java.util.Set;
import org.gongli.calendar.TimeLimit;
import org.gongli.procedures.Action;
import org.gongli.procedures.Ending;
import org.gongli.procedures.Level;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;

/// A node of a procedure, with what its attributes say.
///
/// @param level   where it is decided; null for a step of the applicant and for what is not decided
/// @param role    who decides there; null as the level
/// @param limit   until when; null for none
/// @param basisEn the legal basis of the limit in English; null for the same as in Chinese
/// @param actions what the desk may do, in the order of [Action]
/// @param apartFrom the nodes whose deciders must not decide here
/// @param days    how many working days a public notice lasts
/// @param ending  what reaching it means; null unless it is an end
public record Node(String id, Kind kind, String name, @Nullable String nameEn, @Nullable Level level, @Nullable Role role, @Nullable TimeLimit limit,
                   @Nullable String basisEn, Set<Action> actions, Set<String> apartFrom, int days, @Nullable Ending ending, Box box) {

    public enum Kind {
        START, REVIEW, MEND, NOTICE, GATEWAY, END;

        /// Whether a case stays there.
        public boolean stays() {
            return this == REVIEW || this == MEND || this == NOTICE;
        }
    }

    /// Where it is drawn.
    public record Box(double x, double y, double width, double height) {
    }

    public String name(boolean english) {
        return english && nameEn != null ? nameEn : name;
    }

    public boolean apart() {
        return !apartFrom.isEmpty();
    }
}
