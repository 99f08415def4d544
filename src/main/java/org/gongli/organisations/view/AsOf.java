package org.gongli.organisations.view;

import java.time.LocalDate;
import java.util.List;
import org.gongli.organisations.Industry;
import org.jspecify.annotations.Nullable;

/// How an organisation stood at the end of a day.
///
/// @param name    in the reader's language; null when it was not in the register yet
/// @param above   all that lay above it then, in words
/// @param closed  whether it had ended
/// @param chairs  who led it then; empty where nobody is known
/// @param members in force then, at the unions that lay in it then
public record AsOf(LocalDate day, @Nullable String name, String above, @Nullable Industry industry, @Nullable Integer headcount, boolean closed, List<String> chairs, long members) {

    /// For the field in which a day is chosen.
    public String value() {
        return day.toString();
    }
}
