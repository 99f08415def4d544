package org.gongli.shared;

/// The viewer's role may never do this: status 403.
public class Forbidden extends RuntimeException {

    public Forbidden() {
        super("forbidden", null, false, false);
    }
}
