package org.gongli.members.rosters;

/// What a column of a roster may mean.
public enum RosterColumn {
    NAME, CITIZEN_ID, PHONE, GENDER, BIRTH_DATE, EMPLOYEE_NO, JOINED_ON, GIG,
    /// the sentences of an earlier import, written by ourselves
    FIX,
    /// nothing that the register keeps
    IGNORED
}
