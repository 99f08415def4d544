package org.gongli.access.sessions;

/// The route is for those who are signed in. Pages lead to the sign-in page and back, keeping what was typed; programs get a 401.
public class SignInNeeded extends RuntimeException {

    public SignInNeeded() {
        super("sign-in needed", null, false, false);
    }
}
