package org.gongli.founding.view;

import java.util.List;
import org.gongli.founding.FoundingId;
import org.gongli.rules.Quote;
import org.jspecify.annotations.Nullable;

/// The form in which the election is recorded.
///
/// @param problem what is wrong with it as a whole; null for nothing
public record ElectionFormPage(Form form, FoundingId id, String enterprise, List<Quote> quotes, boolean phone, @Nullable Problem problem) {
}
