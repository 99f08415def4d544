package org.gongli.shared;

/// There is no such thing, or none that this viewer may know of: status 404 for both, so that nobody learns which.
public class Missing extends RuntimeException {

    public Missing() {
        super("missing", null, false, false);
    }
}
