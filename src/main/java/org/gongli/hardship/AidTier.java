package org.gongli.hardship;

/// Whose money a grant is. Each tier decides its own.
public enum AidTier {
    ENTERPRISE,
    TOWN,
    CITY
}
