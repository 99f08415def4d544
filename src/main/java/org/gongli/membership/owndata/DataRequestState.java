package org.gongli.membership.owndata;

/// How far a request is.
public enum DataRequestState {
    /// an officer decides
    RUNNING,
    /// it was done
    DONE,
    /// refused, with a reason
    REFUSED,
    /// taken back by whoever asked
    WITHDRAWN
}
