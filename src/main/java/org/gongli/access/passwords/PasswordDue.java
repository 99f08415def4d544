package org.gongli.access.passwords;

/// The password was right, and serves only to choose an own one.
public class PasswordDue extends RuntimeException {

    private final String ticket;

    PasswordDue(String ticket) {
        super("an own password is due", null, false, false);
        this.ticket = ticket;
    }

    /// Proves for a short while that the password was right.
    public String ticket() {
        return ticket;
    }
}
