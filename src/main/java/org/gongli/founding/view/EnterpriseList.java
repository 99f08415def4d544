package org.gongli.founding.view;

import java.util.List;
import org.gongli.shared.Paged;
import org.gongli.ui.view.Option;

/// The gap: enterprises without a union.
public record EnterpriseList(Paged<EnterpriseRow> page, String state, String town, String words, List<Option> towns, boolean brings) {

    public enum GapState { WITHOUT, VISITED, UNDER_WAY, FOUNDED }

    public boolean filtered() {
        return !state.isEmpty() || !town.isEmpty() || !words.isEmpty();
    }
}
