package org.gongli.procedures.view;

import java.time.Instant;
import java.util.List;
import org.gongli.shared.AccountId;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;

/// What somebody handed over, what was handed to them, and to whom they may hand over.
///
/// @param first   what stands in the field of the first day
/// @param refusal the key of why it was not taken; null for none
public record AbsenceList(List<Row> rows, List<Colleague> colleagues, String first, String last, Instant now, @Nullable String refusal) {

    /// @param own   whether it is the reader who is absent
    /// @param other the name of the other one
    public record Row(long id, boolean own, Role role, String org, @Nullable String orgEn, String other, Instant from, Instant to) {

        public String org(boolean english) {
            return english && orgEn != null ? orgEn : org;
        }

        public boolean over(Instant now) {
            return !to.isAfter(now);
        }
    }

    public record Colleague(AccountId account, String name, Role role, String org, @Nullable String orgEn) {

        public String org(boolean english) {
            return english && orgEn != null ? orgEn : org;
        }
    }
}
