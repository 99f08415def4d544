package org.gongli.founding.view;

import java.time.LocalDate;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// Unions by the end of their term of office.
public record TermList(Paged<Line> page, String state, String words) {

    /// How a union's term stands.
    public enum TermState { OVERDUE, SOON, RUNNING, UNKNOWN }

    public boolean filtered() {
        return !state.isEmpty() || !words.isEmpty();
    }

    /// @param number null, like all that follows, when no term is known
    /// @param chair  empty while the office is vacant
    public record Line(OrgId org, String orgName, @Nullable String orgNameEn, String town, @Nullable String townEn, @Nullable Integer number, @Nullable LocalDate startsOn,
                       @Nullable LocalDate endsOn, @Nullable String chair, TermState state) {

        public boolean vacant() {
            return chair != null && chair.isEmpty();
        }

        public String org(boolean english) {
            return english && orgNameEn != null ? orgNameEn : orgName;
        }

        public String town(boolean english) {
            return english && townEn != null ? townEn : town;
        }
    }
}
