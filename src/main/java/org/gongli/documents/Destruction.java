package org.gongli.documents;

/// Why a document is gone.
public enum Destruction {
    /// Its day came.
    EXPIRED,
    /// Who lent it took it back.
    TAKEN_BACK,
    /// Its case gave it up.
    RELEASED
}
