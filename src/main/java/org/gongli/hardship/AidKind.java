package org.gongli.hardship;

/// What aid is for.
public enum AidKind {
    /// for daily life
    LIVING,
    /// for what treatment cost the household itself
    MEDICAL,
    /// for children at school
    STUDENT
}
