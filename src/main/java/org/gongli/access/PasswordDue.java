package org.gongli.access;

/// The password was right, and serves only to choose an own one.
class PasswordDue extends RuntimeException {

    private final String ticket;

    PasswordDue(String ticket) {
        super("an own password is due", null, false, false);
        this.ticket = ticket;
    }

    /// Proves for a short while that the password was right.
    String ticket() {
        return ticket;
    }
}
