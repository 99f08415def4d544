package org.gongli.platform;

/// The platform cannot start, for a reason that the operator can mend. The message says what happened and what to do; no stack trace is shown.
public class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message, null, false, false);
    }

    /// The data belongs to a master key that is not the one given.
    static CannotStart otherKey() {
        return new CannotStart("The personal data in this database was sealed with another master key. "
                + "Start with the secrets folder, or the GONGLI_MASTERKEY, that belongs to it; without it the data cannot be read by anyone.");
    }
}
