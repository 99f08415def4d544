package org.gongli.members;

/// The cards that say how long something is kept, and by which paper.
public final class RetentionCards {

    /// Records of who is and was a member.
    public static final String RECORDS = "KEEP-01";

    /// Vouchers of accounts: money and goods that were given out.
    public static final String ACCOUNTS = "KEEP-02";

    /// Who did and saw what.
    public static final String LOGS = "KEEP-03";

    /// What a duty in force needs.
    public static final String DUTY = "KEEP-04";

    /// Files on hardship and what was decided on them.
    public static final String AID = "KEEP-05";

    /// What proves that data was handled rightly: consents, requests, and what became of them.
    public static final String PROOF = "PRI-05";

    private RetentionCards() {
    }
}
