package org.gongli.procedures;

import org.gongli.shared.TypedId;

/// A matter as it is shown to the public.
public record NoticeId(long value) implements TypedId {

    public static NoticeId of(Long value) {
        return new NoticeId(value);
    }

    public static NoticeId of(String text) {
        return new NoticeId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
