package org.gongli.members.rosters;

/// Where an import stands.
public enum RosterStatus {
    /// uploaded; another import is being read
    WAITING,
    /// its rows are being read, checked and staged
    READING,
    /// a person has to say what its columns mean
    COLUMNS,
    /// read; a person decides whether it is written
    READY,
    /// being written
    CONFIRMING,
    /// written
    CONFIRMED,
    /// dropped by a person, or left undecided for a week
    CANCELLED,
    /// could not be read or written; nothing of it is in the register
    FAILED;

    /// Whether it goes on by itself.
    public boolean running() {
        return this == WAITING || this == READING || this == CONFIRMING;
    }

    /// Whether a person can still drop it.
    public boolean open() {
        return this == WAITING || this == READING || this == COLUMNS || this == READY;
    }
}
