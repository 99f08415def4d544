package org.gongli.founding.view;

import org.gongli.shared.Paged;

/// The foundings that the viewer may know of.
///
/// @param phone whether a member looks
public record FoundingList(Paged<FoundingRow> page, String stage, String words, boolean applies, boolean phone) {

    public boolean filtered() {
        return !stage.isEmpty() || !words.isEmpty();
    }
}
