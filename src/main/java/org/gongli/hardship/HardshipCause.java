package org.gongli.hardship;

/// Why a household is in hardship.
public enum HardshipCause {
    CANCER,
    ILLNESS,
    INJURY,
    DISABILITY,
    LOW_INCOME,
    UNEMPLOYMENT,
    SCHOOLING,
    DISASTER
}
