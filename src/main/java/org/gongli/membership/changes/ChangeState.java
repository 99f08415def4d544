package org.gongli.membership.changes;

/// How far a change is.
public enum ChangeState {
    /// the member has to agree
    ASKED,
    /// it is on its way through its procedure
    RUNNING,
    /// decided, and the member may still appeal
    APPEALABLE,
    /// the next-higher union looks at it again
    APPEALED,
    /// it was done
    DONE,
    /// somebody whom it needs did not agree
    REFUSED,
    /// whoever asked took it back
    WITHDRAWN,
    /// the member did not answer in time
    LAPSED,
    /// the membership ended or moved meanwhile
    OVERTAKEN;

    public boolean open() {
        return ordinal() <= APPEALED.ordinal();
    }
}
