package org.gongli.membership.changes;

/// What shall become of a membership.
public enum ChangeKind {
    TRANSFER("membership-transfer"),
    RETAIN("membership-retaining"),
    LEAVE("membership-leaving"),
    EXPEL("membership-expelling");

    /// The procedure of an appeal against expelling.
    static final String APPEAL = "membership-appeal";

    private final String procedure;

    ChangeKind(String procedure) {
        this.procedure = procedure;
    }

    /// The key of its procedure.
    String procedure() {
        return procedure;
    }
}
