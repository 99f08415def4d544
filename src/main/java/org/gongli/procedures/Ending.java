package org.gongli.procedures;

/// How a case came to its end.
public enum Ending {
    APPROVED, REJECTED, WITHDRAWN
}
