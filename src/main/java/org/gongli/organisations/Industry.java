package org.gongli.organisations;

/// In which trade an employer works: the sections of GB/T 4754-2017, and within manufacturing groups of its divisions (in brackets).
public enum Industry {
    AGRICULTURE,
    MINING,
    /// (13–16)
    FOOD,
    /// (17, 18)
    TEXTILES,
    /// (19)
    SHOES,
    /// (20, 21)
    FURNITURE,
    /// (22, 23)
    PAPER,
    /// (24)
    TOYS,
    /// (25–29)
    CHEMICALS,
    /// (30–33)
    METALS,
    /// (34–37)
    MACHINERY,
    /// (38)
    ELECTRICAL,
    /// (39, 40)
    ELECTRONICS,
    /// (41–43)
    OTHER_MANUFACTURING,
    UTILITIES,
    CONSTRUCTION,
    TRADE,
    LOGISTICS,
    CATERING,
    SOFTWARE,
    FINANCE,
    REAL_ESTATE,
    BUSINESS_SERVICES,
    SCIENCE,
    PUBLIC_FACILITIES,
    RESIDENT_SERVICES,
    EDUCATION,
    HEALTH,
    CULTURE,
    PUBLIC_ADMINISTRATION
}
