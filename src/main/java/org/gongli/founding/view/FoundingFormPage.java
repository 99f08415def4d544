package org.gongli.founding.view;

import java.util.List;
import org.gongli.founding.FoundingId;
import org.gongli.rules.Quote;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;

/// The form of the preparatory group.
///
/// @param id     null for a new one
/// @param towns  to choose from; one alone for a town officer
/// @param quotes the rules that it will be judged by
public record FoundingFormPage(Form form, @Nullable FoundingId id, List<Option> towns, List<Quote> quotes, boolean phone) {

    /// How many candidates the form has room for.
    public static final int CANDIDATES = 9;

    public String action() {
        return id == null ? "/foundings" : "/foundings/" + id;
    }

    public String back() {
        return action();
    }
}
