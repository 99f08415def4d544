package org.gongli.organisations;

import java.util.List;
import org.gongli.organisations.view.Change;
import org.gongli.shared.Refused;

/// Somebody else amended the organisation while this officer was typing. Nothing was written.
class ChangedMeanwhile extends Refused {

    private final transient List<Change> changes;

    ChangedMeanwhile(List<Change> changes) {
        super("organisations.changed-meanwhile");
        this.changes = List.copyOf(changes);
    }

    /// What they changed, the last first.
    List<Change> changes() {
        return changes;
    }
}
