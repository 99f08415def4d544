package org.gongli.procedures.definitions;

/// Who brought a version.
public enum Origin {
    /// it came with the platform
    PLATFORM,
    /// the city laid it beside
    CITY
}
