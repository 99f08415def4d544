package org.gongli.members.joining;

/// Where an application stands.
public enum ApplicationStatus {
    PENDING, APPROVED, DECLINED,
    /// the person is a member already
    KNOWN
}
