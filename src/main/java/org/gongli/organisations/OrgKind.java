package org.gongli.organisations;

/// What an organisation is. The order is the order of the tree.
public enum OrgKind {
    /// 市总工会
    CITY,
    /// 镇街总工会
    TOWN,
    /// 村、社区工会
    VILLAGE,
    /// 企业基层工会
    ENTERPRISE,
    /// 联合基层工会
    JOINT,
    /// 行业工会联合会
    INDUSTRY,
    /// 工会小组
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
