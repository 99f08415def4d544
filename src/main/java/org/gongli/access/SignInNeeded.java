package org.gongli.access;

/// The route is for those who are signed in. Pages lead to the sign-in page and back, keeping what was typed; programs get a 401.
class SignInNeeded extends RuntimeException {

    SignInNeeded() {
        super("sign-in needed", null, false, false);
    }
}
