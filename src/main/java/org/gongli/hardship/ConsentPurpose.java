package org.gongli.hardship;

/// What the member agrees to, each by itself.
public enum ConsentPurpose {
    /// that town and city read the file and visit
    REVIEW,
    /// that surname, town and kind of aid are shown to the public
    NOTICE,
    /// that the own union knows, and may give a grant of its own
    ENTERPRISE;

    /// Of the sentence, and of the purpose in the ledger of consents.
    public String key() {
        return "consentPurpose." + name();
    }
}
