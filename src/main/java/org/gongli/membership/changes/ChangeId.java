package org.gongli.membership.changes;

import org.gongli.shared.TypedId;

/// Something that shall become of a membership.
public record ChangeId(long value) implements TypedId {

    public static ChangeId of(Long value) {
        return new ChangeId(value);
    }

    public static ChangeId of(String text) {
        return new ChangeId(TypedId.parse(text));
    }

    /// The change that a case is about.
    static ChangeId ofSubject(String subject) {
        return new ChangeId(TypedId.ofSubject(subject));
    }

    /// What a case about it is about.
    String subject() {
        return "membership/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
