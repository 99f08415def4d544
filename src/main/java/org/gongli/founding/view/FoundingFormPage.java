package org.gongli.founding.view;

import java.util.List;
import java.util.stream.IntStream;
import org.gongli.founding.FoundingId;
import org.gongli.organisations.OrgKind;
import org.gongli.rules.Quote;
import org.gongli.shared.OrgId;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;

/// The form of the preparatory group.
///
/// @param id     null for a new one
/// @param places what the union may lie below, the town first
/// @param quotes the rules that it will be judged by
public record FoundingFormPage(Form form, @Nullable FoundingId id, OrgId town, String townName, OrgKind kind, List<Option> places, List<Quote> quotes, boolean phone) {

    /// How many enterprises of a joint union the form has room for.
    public static final int COVERED = 12;

    /// How many of them are there without asking for more.
    public static final int COVERED_SHOWN = 3;

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

    /// Whether more enterprises are named than are shown at first.
    public boolean manyCovered() {
        return IntStream.range(COVERED_SHOWN, COVERED).anyMatch(i -> !form.value("covered" + i).isEmpty() || !form.value("coveredCode" + i).isEmpty());
    }

    public boolean alone() {
        return kind == OrgKind.ENTERPRISE;
    }

    public boolean joint() {
        return kind == OrgKind.JOINT;
    }

    public String back() {
        return action();
    }
}
