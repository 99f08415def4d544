package org.gongli.shared;

/// What somebody may be when they sign in. A post is one of these at an organisation; a member needs no post.
public enum Role {
    MEMBER, CHAIR, TOWN, CITY,
    /// pays what officers of the same organisation made and checked, and decides nothing else
    CASHIER,
    CLERK, AUDITOR, ADMINISTRATOR;

    /// Officers of the federation: they work at the desk and sign in by password.
    public boolean officer() {
        return this == CHAIR || this == TOWN || this == CITY || this == CASHIER || this == AUDITOR || this == ADMINISTRATOR;
    }
}
