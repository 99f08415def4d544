package org.gongli.organisations;

/// What an organisation is. The order is the order of the tree.
public enum OrgKind {
    /// the federation of the city, the root of the tree
    CITY,
    /// the federation of a town or street
    TOWN,
    /// the union of a village or community
    VILLAGE,
    /// the union of one enterprise
    ENTERPRISE,
    /// one union of several small enterprises
    JOINT,
    /// the association of the unions of a trade
    INDUSTRY,
    /// a group within a union
    GROUP,
    /// merchants, recuperation bases and others who serve members; no union
    PARTNER;

    /// Whether it has a roster of members.
    public boolean hasMembers() {
        return this == ENTERPRISE || this == JOINT || this == INDUSTRY || this == GROUP;
    }

    /// Whether it comes with the files of the city, because its code is a division code, and not from an officer's hand.
    boolean division() {
        return this == CITY || this == TOWN || this == VILLAGE;
    }

    /// Whether it can be a legal person, with a unified social credit code of its own.
    boolean legalPerson() {
        return this != GROUP;
    }
}
