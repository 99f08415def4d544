package org.gongli.members.joining;

/// What would keep an application from being approved at this moment.
public enum Hindrance {
    NONE,
    /// the person is a member of this union already
    HERE,
    /// the person is a member of another union
    ELSEWHERE,
    /// the phone belongs to another member
    PHONE_TAKEN
}
