package org.gongli.shared;

/// The part of the organisation tree that somebody may see: the subtree below one path such as `/1/5/77/`.
/// Goes into every list query as a prefix. [#NOTHING] matches no organisation at all.
public record Scope(String path) {

    /// Nobody signed in, or somebody without a post: sees no row.
    public static final Scope NOTHING = new Scope("-");
    /// The platform itself, at work on what somebody with a scope asked for.
    public static final Scope ALL = new Scope("/");

    public Scope {
        if (!path.equals("-") && !path.matches("/(\\d+/)*")) {
            throw new IllegalArgumentException("not a path of the organisation tree: " + path);
        }
    }

    public boolean contains(String orgPath) {
        return orgPath.startsWith(path);
    }

    /// The pattern for `path like :scope`.
    public String pattern() {
        return path + "%";
    }
}
