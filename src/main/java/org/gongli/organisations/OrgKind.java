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
}
