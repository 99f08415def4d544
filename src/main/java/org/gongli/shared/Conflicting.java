package org.gongli.shared;

/// The request contradicts an earlier one, for example by using its idempotency key for something else: one precise sentence, status 409.
public class Conflicting extends Refused {

    public Conflicting(String key, Object... args) {
        super(key, args);
    }
}
