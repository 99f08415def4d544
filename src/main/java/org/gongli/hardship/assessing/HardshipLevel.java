package org.gongli.hardship.assessing;

/// How a household is in hardship.
public enum HardshipLevel {
    DEEP, RELATIVE, ACCIDENTAL, NONE
}
