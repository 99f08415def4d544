package org.gongli.membership.view;

import java.util.List;
import org.gongli.members.consents.Consent;
import org.gongli.ui.view.Link;
import org.jspecify.annotations.Nullable;

/// What a member agreed to, the newest first.
public record ConsentList(List<Row> rows) {

    /// @param matter for which it was given; null where the sentence says all
    public record Row(Consent consent, @Nullable Link matter) {
    }
}
