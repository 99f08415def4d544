package org.gongli.shared;

/// Not now: too many are asking, or something it needs is away. Status 503 with `Retry-After`; nothing was done.
public class Unavailable extends RuntimeException {

    private final String key;

    public Unavailable(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
