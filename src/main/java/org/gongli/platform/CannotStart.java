package org.gongli.platform;

/// The platform cannot start, for a reason that the operator can mend. The message says what happened and what to do; no stack trace is shown.
public class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message, null, false, false);
    }
}
