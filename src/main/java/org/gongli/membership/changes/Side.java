package org.gongli.membership.changes;

/// Who asks for a change: the member, the union at which the membership is, or the one to which it shall go.
public enum Side {
    MEMBER, OLD, NEW
}
