package org.gongli.members;

/// Why a membership is kept for somebody who has no employer in this union.
public enum Retention {
    /// kept at the union of the former employer
    UNEMPLOYED,
    /// kept at the union of the former employer
    RETIRED,
    /// the employer is no more, so that the next-higher union keeps it
    BANKRUPT
}
