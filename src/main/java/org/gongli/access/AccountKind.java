package org.gongli.access;

import org.gongli.shared.Role;

/// How somebody signs in, and which posts they can hold.
public enum AccountKind {
    /// by phone; no post
    MEMBER,
    /// by password; every post but a merchant's
    OFFICER,
    /// by password; posts at merchants and other partners
    CLERK;

    public static AccountKind of(Role role) {
        return role == Role.CLERK ? CLERK : OFFICER;
    }
}
