package org.gongli.shared;

/// What somebody may be when they sign in. A post is one of these at an organisation; a member needs no post.
public enum Role {
    MEMBER, CHAIR, TOWN, CITY,
    /// pays what others made and checked for the organisations below, and decides nothing
    CASHIER,
    CLERK, AUDITOR, ADMINISTRATOR;

    /// Officers of the federation: they work at the desk and sign in by password.
    public boolean officer() {
        return decides() || this == CASHIER || this == AUDITOR || this == ADMINISTRATOR;
    }

    /// Officers at whose desks cases are decided.
    public boolean decides() {
        return this == CHAIR || this == TOWN || this == CITY;
    }

    /// Officers who may know of what goes on below them.
    public boolean oversees() {
        return decides() || this == AUDITOR;
    }
}
