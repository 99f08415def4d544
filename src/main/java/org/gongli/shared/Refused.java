package org.gongli.shared;

/// The request was understood and is against a rule: one precise sentence, status 422.
/// The key names a text in the message files; the arguments fill it.
public class Refused extends RuntimeException {

    private final String key;
    private final transient Object[] args;

    public Refused(String key, Object... args) {
        super(key, null, false, false);
        this.key = key;
        this.args = args.clone();
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args.clone();
    }
}
