package org.gongli.rules.view;

import java.time.Instant;
import org.gongli.rules.conditions.Outcome;
import org.jspecify.annotations.Nullable;

/// A case whose outcome would differ.
public record DifferenceRow(long judged, String subject, Outcome before, Outcome after, Instant judgedAt, String organisation, @Nullable String organisationEn) {

    public String organisation(boolean english) {
        return english && organisationEn != null ? organisationEn : organisation;
    }
}
