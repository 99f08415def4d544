package org.gongli.hardship.assessing;

/// What a cost is for that cannot be avoided.
public enum RigidExpense {
    /// what treatment cost the household itself, after insurance
    MEDICAL(true),
    /// costs and losses of an accident or a disaster
    ACCIDENT(true),
    SCHOOLING(false), CARE(false), RENT(false);

    private final boolean sudden;

    RigidExpense(boolean sudden) {
        this.sudden = sudden;
    }

    public boolean sudden() {
        return sudden;
    }
}
