package org.gongli.members;

/// As the 17th digit of the citizen ID number says.
public enum Gender {
    MALE, FEMALE
}
