package org.gongli.founding.view;

import java.util.List;
import java.util.stream.IntStream;
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

    /// How many of them are there without asking for more.
    public static final int CANDIDATES_SHOWN = 3;

    public String action() {
        return id == null ? "/foundings" : "/foundings/" + id;
    }

    /// Whether more candidates are named than are shown at first.
    public boolean manyCandidates() {
        return IntStream.range(CANDIDATES_SHOWN, CANDIDATES).anyMatch(i -> !form.value("candidate" + i).isEmpty());
    }

    public String back() {
        return action();
    }
}
